import KedgeDocuments

/// `required`, `properties`, `patternProperties` and `additionalProperties` at once: first every name, then the values,
/// those that are soon looked at before arrays and objects.
extension ValidationRun {
  /// A member that no schema is to meet.
  private static let unheld: Int32 = -1
  /// A member of `additionalProperties`, unless a pattern matches its name.
  private static let other: Int32 = -2

  mutating func checkMembers(_ place: Int, _ rule: Rule, _ node: Int32, _ own: Evaluated?) -> Judgement {
    let members = program.members[place]
    if members.requiredCount > view.count(node) { return .invalid }
    if own == nil, isSparse(members, node) { return checkFew(members, rule, node) }
    if members.hasAdditional { own?.allMembers = true }
    return unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: view.count(node)) { schemas in
      guard unsafe findSchemas(members, node, own, schemas) else { return .invalid }
      return unsafe checkValues(members, schemas, rule, node, own)
    }
  }

  /// Whether few names are looked for among many members.
  private func isSparse(_ members: MemberRules, _ node: Int32) -> Bool {
    members.patterns.isEmpty && members.additional == nil && !members.isClosed
      && (members.properties.count + members.required.count) * 4 < view.count(node)
  }

  /// Each name is looked for.
  private mutating func checkFew(_ members: MemberRules, _ rule: Rule, _ node: Int32) -> Judgement {
    if !hasRequired(members, node) { return .invalid }
    var result = Judgement.valid
    for place in members.properties.places {
      let property = program.properties[place]
      guard let member = view.document.member(property.name, of: node) else { continue }
      result = result.and(inside(property.schema, member, by: rule.keyword))
      if result == .invalid { return .invalid }
    }
    return result
  }

  /// Notes the schema of each member; false where a name is missing or one too many.
  @inline(__always)
  private mutating func findSchemas(
    _ members: MemberRules, _ node: Int32, _ own: Evaluated?, _ schemas: UnsafeMutableBufferPointer<Int32>
  ) -> Bool {
    var count = 0
    var missing = members.requiredCount
    let unnamed = members.patterns.isEmpty && members.additional == nil ? Self.unheld : Self.other
    let isClosed = members.isClosed && members.patterns.isEmpty
    let end = view.next(node)
    var member = node + 1
    while member < end {
      let place = self.place(of: ~member, in: members.names)
      var schema = unnamed
      if place != NameTables.none {
        if program.names.isRequired(at: place) { missing -= 1 }
        schema = program.names.schema(at: place)?.rawValue ?? unnamed
      }
      if schema >= 0 { own?.members.insert(member) } else if isClosed { return false }
      unsafe schemas[count] = schema
      count += 1
      member = view.next(member)
    }
    return missing <= 0
  }

  private mutating func checkValues(
    _ members: MemberRules, _ schemas: UnsafeMutableBufferPointer<Int32>, _ rule: Rule, _ node: Int32,
    _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    var hasContainers = false
    let end = view.next(node)
    for isLate in [false, true] where !isLate || hasContainers {
      var (member, place) = (node + 1, 0)
      while member < end {
        let isContainer = view.kind(member).rawValue >= Node.Kind.array.rawValue
        if isContainer { hasContainers = true }
        let schema = unsafe schemas[place]
        if isContainer == isLate, schema != Self.unheld || !members.patterns.isEmpty {
          result = result.and(checkMember(member, schema, members, rule, own))
          if result == .invalid { return .invalid }
        }
        member = view.next(member)
        place += 1
      }
    }
    return result
  }

  @inline(__always)
  private mutating func checkMember(
    _ member: Int32, _ schema: Int32, _ members: MemberRules, _ rule: Rule, _ own: Evaluated?
  ) -> Judgement {
    if members.patterns.isEmpty {
      if schema >= 0 { return inside(SchemaID(rawValue: schema), member, by: rule.keyword) }
      return members.additional.map { inside($0, member, by: rule.keyword) } ?? .valid
    }
    return checkPatterned(member, schema, members, rule, own)
  }

  private mutating func checkPatterned(
    _ member: Int32, _ schema: Int32, _ members: MemberRules, _ rule: Rule, _ own: Evaluated?
  ) -> Judgement {
    var isOther = Judgement(schema < 0)
    var result = schema < 0 ? .valid : inside(SchemaID(rawValue: schema), member, by: rule.keyword)
    for place in members.patterns.places {
      if result == .invalid { return .invalid }
      let operand = program.namePatterns[place]
      let isNamed = matches(operand.pattern, ~member)
      isOther = isOther.and(isNamed.negated)
      if isNamed == .unknown {
        own?.isUncertain = true
        result = result.and(.unknown)
      } else if isNamed == .valid {
        own?.members.insert(member)
        result = result.and(inside(operand.schema, member, by: rule.keyword))
      }
    }
    guard isOther != .invalid, let additional = members.additional else { return result }
    let judgement = inside(additional, member, by: rule.keyword)
    return result.and(isOther == .unknown ? judgement.or(.unknown) : judgement)
  }
}
