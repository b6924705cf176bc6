import KedgeDocuments
import KedgeSchema

/// One question, from the schemas as they were given to an answer that the validator stands behind.
extension Search {
  /// A document that all of some schemas accept and all of others reject; `candidates` are tried first.
  func member(
    accepting: [SchemaID], rejecting: [SchemaID], budget: Budget, candidates: [JSONValue]
  ) -> Membership {
    prepare(accepting + rejecting)
    begin(budget)
    for candidate in candidates {
      if let witness = witness(candidate, accepting, rejecting) { return .member(witness) }
    }
    let goal = Goal(accepting.map { literal($0, true) } + rejecting.map { literal($0, false) })
    switch satisfy(goal) {
    case .empty:
      if !goal.isContradictory, isDynamic {
        return undecided(Gap("a dynamic reference has more meanings than are written out", .enumeration))
      }
      return .none(steps: steps)
    case .unknown(let gap): return undecided(gap)
    case .member(let value):
      var shrinking = Shrinking { [self] in isWitness($0, accepting, rejecting) }
      if let witness = witness(shrinking.shrink(value), accepting, rejecting) { return .member(witness) }
      return undecided(Gap("internal: the validator does not confirm the witness"))
    }
  }

  /// A document as a witness, where the validator says so.
  func confirm(_ document: JSONValue, _ accepting: [SchemaID], _ rejecting: [SchemaID]) -> Witness? {
    begin(.none)
    return witness(document, accepting, rejecting)
  }

  /// Whether two schemas are the same, as far as no unfolding tells them apart.
  func areAlike(_ first: SchemaID, _ second: SchemaID) -> Bool {
    prepare([first, second])
    return literal(first, true) == literal(second, true)
  }

  private func undecided(_ gap: Gap) -> Membership {
    let goal = openGoal ?? Goal([])
    return .undecided(
      Undecided(
        reason: gap.words, bound: gap.bound, accepting: places(goal, isPositive: true),
        rejecting: places(goal, isPositive: false), steps: steps))
  }

  /// Where the schemas of a goal are written that must accept, or that must reject.
  private func places(_ goal: Goal, isPositive: Bool) -> [Node] {
    goal.literals.compactMap { literal in
      guard literal.isPositive == isPositive, case .schema(let id) = literal.subject else { return nil }
      return set[id].node
    }
  }

  private func isWitness(_ value: JSONValue, _ accepting: [SchemaID], _ rejecting: [SchemaID]) -> Bool {
    let root = Document(value: value).root
    return accepting.allSatisfy { validator.isValid(root, $0) == true }
      && rejecting.allSatisfy { validator.isValid(root, $0) == false }
  }

  /// A document as a witness, with what the last schema that rejects it says; nil unless the validator confirms it.
  private func witness(_ value: JSONValue, _ accepting: [SchemaID], _ rejecting: [SchemaID]) -> Witness? {
    let root = Document(value: value, name: "witness").root
    for schema in accepting where validator.isValid(root, schema) != true { return nil }
    for schema in rejecting.dropLast() where validator.isValid(root, schema) != false { return nil }
    guard let last = rejecting.last else { return Witness(value: value, rejection: [], steps: steps) }
    let rejection = validator.validate(root, last)
    guard rejection.isValid == false else { return nil }
    return Witness(value: value, rejection: rejection.errors, steps: steps)
  }
}
