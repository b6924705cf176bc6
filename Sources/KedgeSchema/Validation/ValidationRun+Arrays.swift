import KedgeDocuments

extension ValidationRun {
  mutating func checkArray(_ rule: Rule, _ node: Int32, _ own: Evaluated?) -> Judgement {
    let count = view.count(node)
    switch rule.check {
    case .maxItems(let bound): return Judgement(count <= bound)
    case .minItems(let bound): return Judgement(count >= bound)
    case .uniqueItems: return Judgement(view.node(node).hasUniqueElements)
    case .prefixItems(let parts): return checkPrefix(parts, count, rule, node, own)
    case .items(let part, let start):
      own?.allElements = true
      guard count > start else { return .valid }
      var result = Judgement.valid
      let end = view.next(node)
      var (element, skipped) = (node + 1, Int32(0))
      while element < end {
        if skipped < start {
          skipped += 1
        } else {
          result = result.and(inside(part, element, by: rule.keyword))
          if isOver(result) { return .invalid }
        }
        element = view.next(element)
      }
      return result
    case .contains(let part, let place):
      return checkContains(part, program.counts[Int(place)], rule, node, own)
    default: return .valid
    }
  }

  private mutating func checkPrefix(
    _ parts: PlaceRange, _ count: Int, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    let looked = max(own?.prefix ?? 0, min(Int(parts.count), count))
    own?.prefix = looked
    var result = Judgement.valid
    var element = node + 1
    for place in parts.places.prefix(count) {
      result = result.and(inside(program.lists[place], element, by: rule.keyword))
      if isOver(result) { return .invalid }
      element = view.next(element)
    }
    return result
  }

  private mutating func checkContains(
    _ part: SchemaID, _ operand: ContainsOperand, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var (matching, unknown) = (0, 0)
    let end = view.next(node)
    var element = node + 1
    while element < end {
      switch summarising({ $0.inside(part, element, by: rule.keyword) }) {
      case .valid:
        matching += 1
        if operand.evaluates { own?.elements.insert(element) }
        if !isTraced && own == nil && operand.maximum == nil && matching >= operand.minimum {
          return .valid
        }
      case .unknown: unknown += 1
      case .invalid: break
      }
      element = view.next(element)
    }
    if isTraced { trace?.detail = "contains \(matching) matching elements" }
    if unknown > 0 { own?.isUncertain = true }
    let most = operand.maximum ?? .max
    if matching > most || matching + unknown < operand.minimum { return .invalid }
    return matching >= operand.minimum && matching + unknown <= most ? .valid : .unknown
  }

  /// Applies a schema to a part of the instance.
  @inline(__always)
  mutating func inside(_ part: SchemaID, _ node: Int32, by keyword: Int32) -> Judgement {
    return apply(part, node, nil, by: keyword)
  }

  mutating func checkUnevaluated(_ rule: Rule, _ node: Int32, _ own: Evaluated?) -> Judgement {
    guard let seen = own else { return .valid }
    var result = Judgement.valid
    switch rule.check {
    case .unevaluatedItems(let part):
      guard view.kind(node) == .array, !seen.allElements else { return .valid }
      for (place, element) in view.node(node).children.enumerated()
      where place >= seen.prefix && !seen.elements.contains(element.index) {
        result = result.and(inside(part, element.index, by: rule.keyword))
      }
      own?.allElements = true
    case .unevaluatedProperties(let part):
      guard view.kind(node) == .object, !seen.allMembers else { return .valid }
      for value in view.node(node).children where !seen.members.contains(value.index) {
        result = result.and(inside(part, value.index, by: rule.keyword))
      }
      own?.allMembers = true
    default: break
    }
    guard result == .invalid, seen.isUncertain else { return result }
    return giveUp("what `unevaluated` schemas see is not known")
  }
}
