import KedgeDocuments
import KedgeSchema

/// `anyOf`, `oneOf`, `allOf`, `not` and conditions.
extension PairWalk {
  mutating func compareCombinations() {
    compareAlternatives()
    compareConjuncts()
    compareNegations()
    compareConditions()
  }

  private mutating func compareAlternatives() {
    let (before, after) = (old.parts(where: Self.isChoice), new.parts(where: Self.isChoice))
    for (was, now) in zip(before, after) {
      if Self.isExclusive(was.rule) != Self.isExclusive(now.rule) {
        add(
          Edit(
            "alternatives-changed", "\(name) lists its alternatives by `\(now.keyword.name)` now",
            edits: [
              .changing(was) { Self.isExclusive(now.rule) ? .oneOf($0.schemas) : .anyOf($0.schemas) }
            ], old: mark(was, "was"), new: mark(now, "now"), before: .value(.string(was.keyword.name)),
            after: .value(.string(now.keyword.name))))
      }
      compareList(was, now, added: "alternative-added", removed: "alternative-removed", noun: "alternative")
    }
    compareWhole(before, after, rule: "alternatives-changed", noun: "alternatives")
  }

  private mutating func compareConjuncts() {
    let isConjunction: (KeywordRule) -> Bool = { if case .allOf = $0 { true } else { false } }
    let (before, after) = (old.parts(where: isConjunction), new.parts(where: isConjunction))
    for (was, now) in zip(before, after) {
      compareList(was, now, added: "conjunct-added", removed: "conjunct-removed", noun: "part of `allOf`")
    }
    compareWhole(Array(before.dropFirst(after.count)), [], rule: "conjunct-removed", noun: "parts of `allOf`")
    compareWhole([], Array(after.dropFirst(before.count)), rule: "conjunct-added", noun: "parts of `allOf`")
  }

  private mutating func compareNegations() {
    let isNegation: (KeywordRule) -> Bool = { if case .not = $0 { true } else { false } }
    let (before, after) = (old.parts(where: isNegation), new.parts(where: isNegation))
    for (was, now) in zip(before, after) { descend(was.rule.schemas[0], now.rule.schemas[0]) }
    compareWhole(before, after, rule: "negation-changed", noun: "what must not be")
  }

  private mutating func compareConditions() {
    let isCondition: (KeywordRule) -> Bool = { if case .conditional = $0 { true } else { false } }
    let (before, after) = (old.parts(where: isCondition), new.parts(where: isCondition))
    for (was, now) in zip(before, after) {
      guard case .conditional(let condition, let then, let otherwise) = was.rule,
        case .conditional(let newCondition, let newThen, let newOtherwise) = now.rule
      else { continue }
      descend(condition, newCondition)
      if let then, let newThen { descend(then, newThen) }
      if let otherwise, let newOtherwise { descend(otherwise, newOtherwise) }
      guard (then == nil) != (newThen == nil) || (otherwise == nil) != (newOtherwise == nil) else { continue }
      add(
        Edit(
          "condition-changed", "\(name) has other consequences of a condition",
          edits: [
            .changing(was) { rule in
              guard case .conditional(let condition, let then, let otherwise) = rule else { return rule }
              return .conditional(
                if: condition, then: newThen == nil ? nil : then ?? newThen,
                else: newOtherwise == nil ? nil : otherwise ?? newOtherwise)
            }
          ], old: mark(was, "was"), new: mark(now, "now"), before: .schema(was.owner),
          after: .schema(now.owner)))
    }
    compareWhole(before, after, rule: "condition-changed", noun: "a condition")
  }

  /// What is left of one kind when the others have been brought together.
  private mutating func compareWhole(
    _ before: [Conjunction.Part], _ after: [Conjunction.Part], rule: String, noun: String
  ) {
    for now in after.dropFirst(before.count) {
      add(
        Edit(
          rule, "\(name) has \(noun) now", edits: [.adding(now.keyword, to: home(of: now.owner))],
          old: mark(home(of: now.owner), "had no `\(now.keyword.name)`"), new: mark(now, "new"),
          after: .value(now.keyword.node.value)))
    }
    for was in before.dropFirst(after.count) {
      add(
        Edit(
          rule, "\(name) has \(noun) no more", edits: [.removing(was)], old: mark(was, "was"),
          new: mark(place(of: was.owner), "has no `\(was.keyword.name)`"),
          before: .value(was.keyword.node.value)))
    }
  }

  private mutating func compareList(
    _ was: Conjunction.Part, _ now: Conjunction.Part, added: String, removed: String, noun: String
  ) {
    let matching = AlternativeMatching(set: set, areAlike: areAlike, was.rule.schemas, now.rule.schemas)
    for pair in matching.pairs { descend(was.rule.schemas[pair.old], now.rule.schemas[pair.new]) }
    for index in matching.added {
      let schema = now.rule.schemas[index]
      add(
        Edit(
          added, subject: matching.name(of: schema),
          "\(name) has the \(noun) \(matching.title(of: schema)) now",
          edits: [.changing(was) { $0.withSchemas($0.schemas + [schema]) }], old: mark(was, "was not here"),
          new: mark(schema, "new"), after: .schema(schema)))
    }
    for index in matching.removed {
      let schema = was.rule.schemas[index]
      add(
        Edit(
          removed, subject: matching.name(of: schema),
          "\(name) has the \(noun) \(matching.title(of: schema)) no more",
          edits: [
            .changing(was) { rule in
              rule.withSchemas(rule.schemas.enumerated().filter { $0.offset != index }.map(\.element))
            }
          ], old: mark(schema, "was here"), new: mark(now, "no longer here"), before: .schema(schema)))
    }
  }

  static func isChoice(_ rule: KeywordRule) -> Bool {
    switch rule {
    case .anyOf, .oneOf: true
    default: false
    }
  }

  private static func isExclusive(_ rule: KeywordRule) -> Bool {
    if case .oneOf = rule { true } else { false }
  }
}

extension KeywordRule {
  /// The same combination of other schemas.
  fileprivate func withSchemas(_ schemas: [SchemaID]) -> KeywordRule {
    switch self {
    case .allOf: .allOf(schemas)
    case .anyOf: .anyOf(schemas)
    case .oneOf: .oneOf(schemas)
    default: self
    }
  }
}
