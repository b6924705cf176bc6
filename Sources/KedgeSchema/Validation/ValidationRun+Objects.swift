import KedgeDocuments

extension ValidationRun {
  mutating func checkObject(
    _ rule: Rule, _ schema: CompiledSchema, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    switch rule.check {
    case .required(let names):
      guard names.count <= node.memberCount else { return .invalid }
      for name in names where node[name] == nil { return .invalid }
      return .valid
    case .properties(let table): return checkProperties(table, rule, schema, node, &own)
    case .patternProperties(let patterns): return checkPatterns(patterns, rule, node, &own)
    case .additionalProperties(let part): return checkAdditional(part, rule, schema, node, &own)
    case .propertyNames(let part):
      var result = Judgement.valid
      for member in node.children {
        guard let name = member.nameNode else { continue }
        result = result.and(inside(part, name, by: rule.keyword))
        if result == .invalid && trace == nil { return .invalid }
      }
      return result
    case .dependentRequired(let dependencies):
      for dependency in dependencies where node[dependency.name] != nil {
        for name in dependency.required where node[name] == nil { return .invalid }
      }
      return .valid
    case .dependentSchemas(let dependencies):
      var result = Judgement.valid
      for dependency in dependencies where node[dependency.name] != nil {
        result = result.and(apply(dependency.schema, node, &own, by: rule.keyword))
        if result == .invalid && trace == nil { return .invalid }
      }
      return result
    default: return .valid
    }
  }

  private mutating func checkProperties(
    _ table: PropertyTable, _ rule: Rule, _ schema: CompiledSchema, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    var found = 0
    func note(_ value: Node, _ place: Int, _ run: inout ValidationRun, _ own: inout Evaluated?) -> Bool {
      found += 1
      own?.members.insert(value.index)
      result = result.and(run.inside(table.schemas[place], value, by: rule.keyword))
      return result != .invalid || run.trace != nil
    }
    if table.names.count * 4 < node.memberCount {
      for place in 0..<table.names.count {
        guard let value = node[table.names[place]] else { continue }
        guard note(value, place, &self, &own) else { return .invalid }
      }
    } else {
      for value in node.children {
        guard let place = table.names.place(ofNameOf: value) else { continue }
        guard note(value, place, &self, &own) else { return .invalid }
      }
    }
    named = NamedMembers(schema: schema.id, instance: node.index, count: found)
    return result
  }

  private mutating func checkPatterns(
    _ patterns: [PatternOperand], _ rule: Rule, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    for operand in patterns {
      for value in node.children {
        guard let name = value.nameNode else { continue }
        switch matches(operand, name) {
        case .invalid: continue
        case .unknown:
          own?.isUncertain = true
          result = result.and(.unknown)
        case .valid:
          own?.members.insert(value.index)
          result = result.and(inside(operand.schema, value, by: rule.keyword))
        }
        if result == .invalid && trace == nil { return .invalid }
      }
    }
    return result
  }

  private mutating func checkAdditional(
    _ part: SchemaID, _ rule: Rule, _ schema: CompiledSchema, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    own?.allMembers = true
    let isCounted = named.schema == schema.id && named.instance == node.index
    if isCounted && named.count == node.memberCount { return .valid }
    var result = Judgement.valid
    for value in node.children {
      let isOther = isOther(value, schema)
      if isOther == .invalid { continue }
      let judgement = inside(part, value, by: rule.keyword)
      result = result.and(isOther == .unknown ? judgement.or(.unknown) : judgement)
      if result == .invalid && trace == nil { return .invalid }
    }
    return result
  }

  /// Whether a member is named by neither `properties` nor `patternProperties` of the schema.
  private mutating func isOther(_ value: Node, _ schema: CompiledSchema) -> Judgement {
    var result = Judgement.valid
    for rule in schema.objectRules {
      switch rule.check {
      case .properties(let table): if table.names.place(ofNameOf: value) != nil { return .invalid }
      case .patternProperties(let patterns):
        guard let name = value.nameNode else { continue }
        for operand in patterns {
          let isNamed = matches(operand, name)
          if isNamed == .valid { return .invalid }
          result = result.and(isNamed.negated)
        }
      default: break
      }
    }
    return result
  }
}
