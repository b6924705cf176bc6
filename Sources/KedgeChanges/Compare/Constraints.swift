import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Rules with one value each: types, bounds, patterns, formats, counts.
extension PairWalk {
  private static let table: [(rule: String, matches: @Sendable (KeywordRule) -> Bool)] = [
    ("type-changed", { if case .type = $0 { true } else { false } }),
    ("multiple-of-changed", { if case .multipleOf = $0 { true } else { false } }),
    ("maximum-changed", { if case .maximum = $0 { true } else { false } }),
    ("minimum-changed", { if case .minimum = $0 { true } else { false } }),
    ("max-length-changed", { if case .maxLength = $0 { true } else { false } }),
    ("min-length-changed", { if case .minLength = $0 { true } else { false } }),
    (
      "pattern-changed",
      {
        switch $0 {
        case .pattern, .invalidPattern: true
        default: false
        }
      }
    ),
    ("format-changed", { if case .format = $0 { true } else { false } }),
    ("max-items-changed", { if case .maxItems = $0 { true } else { false } }),
    ("min-items-changed", { if case .minItems = $0 { true } else { false } }),
    ("unique-items-changed", { if case .uniqueItems = $0 { true } else { false } }),
    ("max-properties-changed", { if case .maxProperties = $0 { true } else { false } }),
    ("min-properties-changed", { if case .minProperties = $0 { true } else { false } }),
  ]

  mutating func compareConstraints() {
    for (rule, matches) in Self.table {
      let (before, after) = unmatched(old.parts(where: matches), new.parts(where: matches)) {
        Self.phrase($0.rule) == Self.phrase($1.rule)
      }
      compare(before, after, rule, isSilent: rule == "format-changed" && !isFormatAsserted)
    }
  }

  /// Takes out what both have.
  func unmatched(
    _ old: [Conjunction.Part], _ new: [Conjunction.Part],
    _ isSame: (Conjunction.Part, Conjunction.Part) -> Bool
  ) -> ([Conjunction.Part], [Conjunction.Part]) {
    var rest = new
    let before = old.filter { part in
      guard let place = rest.firstIndex(where: { isSame(part, $0) }) else { return true }
      rest.remove(at: place)
      return false
    }
    return (before, rest)
  }

  private var isFormatAsserted: Bool {
    assertsFormat || set[pair.old].dialect.assertsFormat || set[pair.new].dialect.assertsFormat
  }

  private mutating func compare(
    _ before: [Conjunction.Part], _ after: [Conjunction.Part], _ rule: String, isSilent: Bool
  ) {
    for (was, now) in zip(before, after) {
      let message = "\(name) must \(Self.phrase(now.rule)) now; it had to \(Self.phrase(was.rule))"
      add(
        Edit(
          rule, message, edits: isSilent ? [] : [.replacing(was, with: now.rule)], old: mark(was, "was"),
          new: mark(now, "now"), before: .value(was.keyword.node.value),
          after: .value(now.keyword.node.value)))
    }
    for now in after.dropFirst(before.count) {
      add(
        Edit(
          rule, "\(name) must \(Self.phrase(now.rule)) now",
          edits: isSilent ? [] : [.adding(now.keyword, to: home(of: now.owner))],
          old: mark(home(of: now.owner), "had no `\(now.keyword.name)`"), new: mark(now, "new"), before: nil,
          after: .value(now.keyword.node.value)))
    }
    for was in before.dropFirst(after.count) {
      add(
        Edit(
          rule, "\(name) need not \(Self.phrase(was.rule)) any more", edits: isSilent ? [] : [.removing(was)],
          old: mark(was, "was"), new: mark(place(of: was.owner), "has no `\(was.keyword.name)`"),
          before: .value(was.keyword.node.value), after: nil))
    }
  }

  /// What a value must do, in words that tell any two apart.
  static func phrase(_ rule: KeywordRule) -> String {
    switch rule {
    case .type(let types):
      types.names.isEmpty ? "be of no type" : "be of type \(types.names.joined(separator: " or "))"
    case .multipleOf(let value): "be a multiple of \(value)"
    case .maximum(let value, let exclusive): exclusive ? "be below \(value)" : "be at most \(value)"
    case .minimum(let value, let exclusive): exclusive ? "be above \(value)" : "be at least \(value)"
    case .maxLength(let count): "have at most \(count) characters"
    case .minLength(let count): "have at least \(count) characters"
    case .pattern(let pattern): "match `\(pattern.source)`"
    case .invalidPattern(let source): "match `\(source)`, which is no regular expression,"
    case .format(let name): "have the format `\(name)`"
    case .maxItems(let count): "have at most \(count) elements"
    case .minItems(let count): "have at least \(count) elements"
    case .uniqueItems(let flag): flag ? "have distinct elements" : "have any elements"
    case .maxProperties(let count): "have at most \(count) members"
    case .minProperties(let count): "have at least \(count) members"
    default: "be as it is"
    }
  }
}
