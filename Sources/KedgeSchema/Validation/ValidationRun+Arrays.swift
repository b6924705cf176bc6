import KedgeDocuments

extension ValidationRun {
  mutating func checkArray(_ rule: Rule, _ node: Node, _ own: inout Evaluated?) -> Judgement {
    let count = node.elementCount
    switch rule.check {
    case .maxItems(let bound): return Judgement(count <= bound)
    case .minItems(let bound): return Judgement(count >= bound)
    case .uniqueItems: return Judgement(node.hasUniqueElements)
    case .prefixItems(let parts):
      let looked = max(own?.prefix ?? 0, min(parts.count, count))
      own?.prefix = looked
      var result = Judgement.valid
      for (element, part) in zip(node.children, parts) {
        result = result.and(inside(part, element, by: rule.keyword))
        if result == .invalid && trace == nil { return .invalid }
      }
      return result
    case .items(let part, let start):
      own?.allElements = true
      guard count > start else { return .valid }
      var result = Judgement.valid
      var place = 0
      for element in node.children {
        defer { place += 1 }
        if place < start { continue }
        result = result.and(inside(part, element, by: rule.keyword))
        if result == .invalid && trace == nil { return .invalid }
      }
      return result
    case .contains(let part, let operand): return checkContains(part, operand, rule, node, &own)
    default: return .valid
    }
  }

  private mutating func checkContains(
    _ part: SchemaID, _ operand: ContainsOperand, _ rule: Rule, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    var (matching, unknown) = (0, 0)
    for element in node.children {
      switch inside(part, element, by: rule.keyword) {
      case .valid:
        matching += 1
        if operand.evaluates { own?.elements.insert(element.index) }
        if trace == nil && own == nil && operand.maximum == nil && matching >= operand.minimum {
          return .valid
        }
      case .unknown: unknown += 1
      case .invalid: break
      }
    }
    trace?.detail = "contains \(matching) matching elements"
    if unknown > 0 { own?.isUncertain = true }
    let most = operand.maximum ?? .max
    if matching > most || matching + unknown < operand.minimum { return .invalid }
    return matching >= operand.minimum && matching + unknown <= most ? .valid : .unknown
  }

  /// Applies a schema to a part of the instance.
  mutating func inside(_ part: SchemaID, _ node: Node, by keyword: Int32) -> Judgement {
    var none: Evaluated?
    return apply(part, node, &none, by: keyword)
  }

  mutating func checkUnevaluated(_ rule: Rule, _ node: Node, _ own: inout Evaluated?) -> Judgement {
    guard let seen = own else { return .valid }
    var result = Judgement.valid
    switch rule.check {
    case .unevaluatedItems(let part):
      guard node.kind == .array, !seen.allElements else { return .valid }
      for (place, element) in node.children.enumerated()
      where place >= seen.prefix && !seen.elements.contains(element.index) {
        result = result.and(inside(part, element, by: rule.keyword))
      }
      own?.allElements = true
    case .unevaluatedProperties(let part):
      guard node.kind == .object, !seen.allMembers else { return .valid }
      for value in node.children where !seen.members.contains(value.index) {
        result = result.and(inside(part, value, by: rule.keyword))
      }
      own?.allMembers = true
    default: break
    }
    guard result == .invalid, seen.isUncertain else { return result }
    return giveUp("what `unevaluated` schemas see is not known")
  }
}
