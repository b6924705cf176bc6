import KedgeDocuments

/// Keywords for members, one by one.
extension ValidationRun {
  mutating func checkObject(_ rule: Rule, _ node: Int32, _ own: Evaluated?) -> Judgement {
    switch rule.check {
    case .required(let place): return Judgement(hasRequired(program.members[Int(place)], node))
    case .properties(let place): return checkProperties(program.members[Int(place)], rule, node, own)
    case .patternProperties(let place):
      return checkPatterns(program.members[Int(place)].patterns, rule, node, own)
    case .additionalProperties(let part, let place):
      return checkAdditional(part, program.members[Int(place)], rule, node, own)
    case .propertyNames(let part):
      var result = Judgement.valid
      let end = view.next(node)
      var member = node + 1
      while member < end {
        result = result.and(inside(part, ~member, by: rule.keyword))
        if isOver(result) { return .invalid }
        member = view.next(member)
      }
      return result
    case .dependentRequired(let dependencies):
      for place in dependencies.places where !isMet(program.dependencies[place], node) { return .invalid }
      return .valid
    case .dependentSchemas(let dependencies):
      var result = Judgement.valid
      for place in dependencies.places {
        let dependency = program.dependencies[place]
        guard countMembers(named: dependency.name, of: node) > 0 else { continue }
        result = result.and(apply(dependency.schema, node, own, by: rule.keyword))
        if isOver(result) { return .invalid }
      }
      return result
    default: return .valid
    }
  }

  private func isMet(_ dependency: Dependency, _ node: Int32) -> Bool {
    countMembers(named: dependency.name, of: node) == 0
      || countMembers(named: dependency.required, of: node) == dependency.requiredCount
  }

  /// How many members have names of a table.
  private func countMembers(named names: NameIndex, of node: Int32) -> Int {
    var count = 0
    let end = view.next(node)
    var member = node + 1
    while member < end {
      if place(of: ~member, in: names) != NameTables.none { count += 1 }
      member = view.next(member)
    }
    return count
  }

  func hasRequired(_ members: MemberRules, _ node: Int32) -> Bool {
    guard members.requiredCount <= view.count(node) else { return false }
    for place in members.required.places
    where view.document.member(program.texts[place], of: node) == nil { return false }
    return true
  }

  private mutating func checkProperties(
    _ members: MemberRules, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    let end = view.next(node)
    var member = node + 1
    while member < end {
      if let schema = namedSchema(member, members) {
        own?.members.insert(member)
        result = result.and(inside(schema, member, by: rule.keyword))
        if isOver(result) { return .invalid }
      }
      member = view.next(member)
    }
    return result
  }

  /// The schema by which `properties` holds a member.
  private func namedSchema(_ member: Int32, _ members: MemberRules) -> SchemaID? {
    let place = place(of: ~member, in: members.names)
    return place == NameTables.none ? nil : program.names.schema(at: place)
  }

  private mutating func checkPatterns(
    _ patterns: PlaceRange, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    for place in patterns.places {
      let operand = program.namePatterns[place]
      let end = view.next(node)
      var member = node + 1
      while member < end {
        switch matches(operand.pattern, ~member) {
        case .invalid: break
        case .unknown:
          own?.isUncertain = true
          result = result.and(.unknown)
        case .valid:
          own?.members.insert(member)
          result = result.and(inside(operand.schema, member, by: rule.keyword))
        }
        if isOver(result) { return .invalid }
        member = view.next(member)
      }
    }
    return result
  }

  private mutating func checkAdditional(
    _ part: SchemaID, _ members: MemberRules, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    own?.allMembers = true
    var result = Judgement.valid
    let end = view.next(node)
    var member = node + 1
    while member < end {
      let isOther = isOther(member, members)
      if isOther != .invalid {
        let judgement = inside(part, member, by: rule.keyword)
        result = result.and(isOther == .unknown ? judgement.or(.unknown) : judgement)
        if isOver(result) { return .invalid }
      }
      member = view.next(member)
    }
    return result
  }

  /// Whether a member is named by neither `properties` nor `patternProperties` of the schema.
  private mutating func isOther(_ member: Int32, _ members: MemberRules) -> Judgement {
    if namedSchema(member, members) != nil { return .invalid }
    var result = Judgement.valid
    for pattern in members.patterns.places {
      let isNamed = matches(program.namePatterns[pattern].pattern, ~member)
      if isNamed == .valid { return .invalid }
      result = result.and(isNamed.negated)
    }
    return result
  }
}
