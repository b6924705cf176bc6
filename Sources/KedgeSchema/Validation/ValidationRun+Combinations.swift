import KedgeDocuments

/// Schemas for the same instance. Only a trace, and members and elements to be remembered, want every part looked at.
extension ValidationRun {
  mutating func checkCombination(_ rule: Rule, _ node: Int32, _ own: Evaluated?) -> Judgement {
    switch rule.check {
    case .allOf(let parts):
      var result = Judgement.valid
      for place in parts.places {
        result = result.and(apply(program.lists[place], node, own, by: rule.keyword))
        if isOver(result) { return .invalid }
      }
      return result
    case .anyOf(let parts):
      var result = Judgement.invalid
      for place in parts.places {
        result = result.or(
          summarising { $0.apply($0.program.lists[place], node, own, by: rule.keyword) })
        if result == .valid && !isTraced && own == nil { return .valid }
      }
      return result
    case .oneOf(let parts): return checkOneOf(parts, rule, node, own)
    case .not(let part):
      return summarising { $0.apply(part, node, nil, by: rule.keyword) }.negated
    case .conditional(let place): return checkConditional(program.conditions[Int(place)], rule, node, own)
    default: return .valid
    }
  }

  private mutating func checkOneOf(
    _ parts: PlaceRange, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var (matching, unknown) = (0, 0)
    for place in parts.places {
      switch summarising({ $0.apply($0.program.lists[place], node, own, by: rule.keyword) }) {
      case .valid: matching += 1
      case .unknown: unknown += 1
      case .invalid: break
      }
      if matching > 1 && !isTraced { return .invalid }
    }
    if isTraced { trace?.detail = "matches \(matching) of the \(parts.count) alternatives, not one" }
    if matching > 1 { return .invalid }
    return unknown > 0 ? .unknown : Judgement(matching == 1)
  }

  private mutating func checkConditional(
    _ operand: ConditionalOperand, _ rule: Rule, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    func branch(_ part: SchemaID?, _ run: inout ValidationRun, _ own: Evaluated?) -> Judgement {
      part.map { run.apply($0, node, own, by: rule.keyword) } ?? .valid
    }
    switch summarising({ $0.apply(operand.condition, node, own, by: rule.keyword) }) {
    case .valid: return branch(operand.then, &self, own)
    case .invalid: return branch(operand.otherwise, &self, own)
    case .unknown:
      own?.isUncertain = true
      let (first, second) = (branch(operand.then, &self, nil), branch(operand.otherwise, &self, nil))
      return first == second ? first : .unknown
    }
  }
}
