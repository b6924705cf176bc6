import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// The choices: which are made, which alternatives can still be, and trying them one after another.
extension Tableau {
  /// Notes a choice without the alternatives that cannot be; false when none is left.
  mutating func add(_ alternatives: [[Formula]]) -> Bool {
    var live: [[Formula]] = []
    for alternative in alternatives where !isImpossible(alternative) {
      if isMade(alternative) { return true }
      live.append(alternative)
    }
    switch live.count {
    case 0: return false
    case 1: todo += live[0].reversed()
    default: choices.append(Choice(origin: origin, alternatives: live))
    }
    return true
  }

  /// Drops choices that are made and alternatives that cannot be; true when there is more to take apart.
  mutating func simplifyChoices() -> Bool {
    guard choices.count > 1 else { return false }
    var kept: [Choice] = []
    for var choice in choices {
      if choice.alternatives.contains(where: { isMade($0) }) { continue }
      choice.alternatives.removeAll { isImpossible($0) }
      switch choice.alternatives.count {
      case 0:
        isClosed = true
        return false
      case 1: todo += choice.alternatives[0].reversed()
      default: kept.append(choice)
      }
    }
    choices = kept
    return !todo.isEmpty
  }

  func isImpossible(_ alternative: [Formula]) -> Bool { alternative.contains { isDead($0) } }

  func isMade(_ alternative: [Formula]) -> Bool { alternative.allSatisfy { isCertain($0) } }

  /// Whether a statement cannot hold beside what is known.
  func isDead(_ formula: Formula) -> Bool {
    switch formula {
    case .literal(let literal):
      return seen.contains(literal.negated) || !search.possibleKinds(literal).contains(kind)
        || (literal.isPositive && isForeign(literal))
    case .any(let alternatives): return alternatives.allSatisfy { isImpossible($0) }
    case .has(let name, let isPositive):
      return (isPositive ? facts.objects.forbidden : facts.objects.required).contains(name)
    case .member(let name, let literal):
      return facts.objects.forbidden.contains(name) || search.possibleKinds(literal).isEmpty
    default: return false
    }
  }

  /// Whether a schema is plainly for other objects than this one.
  func isForeign(_ literal: Literal) -> Bool {
    guard kind == .object, !outline.values.isEmpty, case .schema(let id) = literal.subject else {
      return false
    }
    return outline.isDisjoint(with: search.outline(of: id), required: facts.objects.required)
  }

  /// Whether a statement holds by what is known.
  func isCertain(_ formula: Formula) -> Bool {
    switch formula {
    case .literal(let literal):
      return seen.contains(literal) || search.certainKinds(literal).contains(kind)
        || (!literal.isPositive && isForeign(literal))
    case .has(let name, let isPositive):
      return (isPositive ? facts.objects.required : facts.objects.forbidden).contains(name)
    case .any(let alternatives): return alternatives.contains { isMade($0) }
    default: return false
    }
  }

  func fewest(_ indices: some Collection<Int>) -> Int {
    indices.min { choices[$0].alternatives.count < choices[$1].alternatives.count } ?? 0
  }

  /// A choice about strings is a language, which needs no branching.
  mutating func readChoicesAsLanguages() {
    choices.removeAll { choice in
      guard let origin = choice.origin, let language = search.strings(meeting: origin) else { return false }
      facts.strings.languages.append(language)
      return true
    }
  }

  mutating func branch(at index: Int) -> Outcome {
    var choice = choices.remove(at: index)
    if choices.count >= Self.manyChoices { choice.alternatives.removeAll { isRefuted($0) } }
    return branch(choice.alternatives, origin: choice.origin)
  }

  /// With so many choices left it pays to look for what makes an alternative impossible whatever they are.
  static let manyChoices = 3
  /// How many demands are tried for that.
  static let suspects = 60

  /// Whether one of the schemas that must accept the value is within one that an alternative says must not.
  func isRefuted(_ alternative: [Formula]) -> Bool {
    guard alternative.count == 1, case .literal(let literal) = alternative[0], !literal.isPositive else {
      return false
    }
    return seen.filter(\.isPositive).sorted().prefix(Self.suspects).contains {
      search.excludes($0, literal, besides: goal)
    }
  }

  /// Tries alternatives one after another.
  func branch(_ alternatives: [[Formula]], origin: Literal?) -> Outcome {
    var unknown: Gap?
    for alternative in alternatives {
      guard search.spendBranch(weight: 1 + choices.count / 8) else { return .unknown(Self.spent) }
      let carried = choices.reduce(facts.objects.required.count) { $0 + $1.alternatives.count }
      guard search.spendWork(1 + carried / 4) else { return .unknown(.spent) }
      var inner = self
      inner.todo = alternative.reversed()
      inner.origin = origin
      switch inner.run() {
      case .member(let value): return .member(value)
      case .empty: break
      case .unknown(let gap): unknown = unknown ?? gap
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }
}
