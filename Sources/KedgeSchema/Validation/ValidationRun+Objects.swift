import KedgeDocuments

extension ValidationRun {
  mutating func checkObject(
    _ rule: Rule, _ schema: CompiledSchema, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    switch rule.check {
    case .required(let first, let count):
      guard count <= records[Int(node)].count else { return .invalid }
      for place in Int(first)..<Int(first + count)
      where document.member(program.texts[place], of: node) == nil { return .invalid }
      return .valid
    case .properties(let place):
      let schemas = program.properties[Int(place)].schemas
      let isFew = Int(schemas.count) * 4 < Int(records[Int(node)].count)
      let names = program.properties[Int(place)].names
      return isFew
        ? checkFewProperties(names, schemas, rule, schema, node, own)
        : checkProperties(names, schemas, rule, schema, node, own)
    case .patternProperties(let first, let count): return checkPatterns(first, count, rule, node, own)
    case .additionalProperties(let part): return checkAdditional(part, rule, schema, node, own)
    case .propertyNames(let part):
      var result = Judgement.valid
      let end = records[Int(node)].next
      var member = node + 1
      while member < end {
        result = result.and(inside(part, ~member, by: rule.keyword))
        if isOver(result) { return .invalid }
        member = records[Int(member)].next
      }
      return result
    case .dependentRequired(let place):
      for dependency in program.dependencies[Int(place)]
      where document.member(dependency.name, of: node) != nil {
        if !has(dependency.required, node) { return .invalid }
      }
      return .valid
    case .dependentSchemas(let place):
      var result = Judgement.valid
      for dependency in program.dependents[Int(place)]
      where document.member(dependency.name, of: node) != nil {
        result = result.and(apply(dependency.schema, node, own, by: rule.keyword))
        if isOver(result) { return .invalid }
      }
      return result
    default: return .valid
    }
  }

  private func has(_ names: [Text], _ node: Int32) -> Bool {
    for name in names where document.member(name, of: node) == nil { return false }
    return true
  }

  private mutating func checkProperties(
    _ names: NameTable, _ schemas: SchemaList, _ rule: Rule, _ schema: CompiledSchema, _ node: Int32,
    _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    var found: Int32 = 0
    let end = records[Int(node)].next
    var member = node + 1
    while member < end {
      let record = records[Int(member)]
      if let place = names.place(ofNameOf: record, in: document) {
        found += 1
        if own != nil { own?.members.insert(member) }
        result = result.and(inside(program.lists[Int(schemas.start) + place], member, by: rule.keyword))
        if isOver(result) { return .invalid }
      }
      member = record.next
    }
    named = NamedMembers(schema: schema.id, instance: node, count: found)
    return result
  }

  /// Few names among many members: each is looked for.
  private mutating func checkFewProperties(
    _ names: NameTable, _ schemas: SchemaList, _ rule: Rule, _ schema: CompiledSchema, _ node: Int32,
    _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    var found: Int32 = 0
    for place in 0..<names.count {
      guard let value = document.member(names[place], of: node) else { continue }
      found += 1
      own?.members.insert(value)
      result = result.and(inside(program.lists[Int(schemas.start) + place], value, by: rule.keyword))
      if isOver(result) { return .invalid }
    }
    named = NamedMembers(schema: schema.id, instance: node, count: found)
    return result
  }

  private mutating func checkPatterns(
    _ first: Int32, _ count: Int32, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    for place in Int(first)..<Int(first + count) {
      let operand = program.patterns[place]
      let end = records[Int(node)].next
      var member = node + 1
      while member < end {
        switch matches(operand, ~member) {
        case .invalid: break
        case .unknown:
          own?.isUncertain = true
          result = result.and(.unknown)
        case .valid:
          own?.members.insert(member)
          result = result.and(inside(operand.schema, member, by: rule.keyword))
        }
        if isOver(result) { return .invalid }
        member = records[Int(member)].next
      }
    }
    return result
  }

  private mutating func checkAdditional(
    _ part: SchemaID, _ rule: Rule, _ schema: CompiledSchema, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    own?.allMembers = true
    let isCounted = named.schema == schema.id && named.instance == node
    if isCounted && named.count == records[Int(node)].count { return .valid }
    var result = Judgement.valid
    let end = records[Int(node)].next
    var member = node + 1
    while member < end {
      let isOther = isOther(member, schema)
      if isOther != .invalid {
        let judgement = inside(part, member, by: rule.keyword)
        result = result.and(isOther == .unknown ? judgement.or(.unknown) : judgement)
        if isOver(result) { return .invalid }
      }
      member = records[Int(member)].next
    }
    return result
  }

  /// Whether a member is named by neither `properties` nor `patternProperties` of the schema.
  private mutating func isOther(_ member: Int32, _ schema: CompiledSchema) -> Judgement {
    var result = Judgement.valid
    for place in Int(schema.objectRules.start)..<Int(schema.objectRules.end) {
      switch program.rules[place].check {
      case .properties(let table):
        let names = program.properties[Int(table)].names
        if names.place(ofNameOf: records[Int(member)], in: document) != nil { return .invalid }
      case .patternProperties(let first, let count):
        for pattern in Int(first)..<Int(first + count) {
          let isNamed = matches(program.patterns[pattern], ~member)
          if isNamed == .valid { return .invalid }
          result = result.and(isNamed.negated)
        }
      default: break
      }
    }
    return result
  }
}
