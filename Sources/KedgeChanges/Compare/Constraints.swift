import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Rules with one value each: types, bounds, patterns, formats, counts.
extension PairWalk {
  private static let rules = [
    "type-changed", "multiple-of-changed", "maximum-changed", "minimum-changed", "max-length-changed",
    "min-length-changed", "pattern-changed", "format-changed", "max-items-changed", "min-items-changed",
    "unique-items-changed", "max-properties-changed", "min-properties-changed",
  ]

  /// The place in the list of the rule that tells of changes of a keyword.
  private static func place(of rule: KeywordRule) -> Int? {
    switch rule {
    case .type: 0
    case .multipleOf: 1
    case .maximum: 2
    case .minimum: 3
    case .maxLength: 4
    case .minLength: 5
    case .pattern, .invalidPattern: 6
    case .format: 7
    case .maxItems: 8
    case .minItems: 9
    case .uniqueItems: 10
    case .maxProperties: 11
    case .minProperties: 12
    default: nil
    }
  }

  mutating func compareConstraints() {
    let (before, after) = (Self.constraints(old), Self.constraints(new))
    for place in Set(before.keys).union(after.keys).sorted() {
      let rule = Self.rules[place]
      let (was, now) = unmatched(before[place] ?? [], after[place] ?? []) { Self.isSame($0.rule, $1.rule) }
      compare(was, now, rule, isSilent: rule == "format-changed" && !isFormatAsserted)
    }
  }

  private static func constraints(_ side: Conjunction) -> [Int: [Conjunction.Part]] {
    var found: [Int: [Conjunction.Part]] = [:]
    for part in side.parts { if let place = place(of: part.rule) { found[place, default: []].append(part) } }
    return found
  }

  /// Whether two rules of one kind are told in the same words.
  private static func isSame(_ old: KeywordRule, _ new: KeywordRule) -> Bool {
    switch (old, new) {
    case (.type(let old), .type(let new)): old == new || phrase(.type(old)) == phrase(.type(new))
    case (.format(let old), .format(let new)): old == new
    default: phrase(old) == phrase(new)
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
