import KedgeDocuments
import KedgeSchema

/// `enum` and `const`: lists of values, compared value by value.
extension PairWalk {
  /// Beyond so many values of one list, one edit stands for all of them.
  private static let valueLimit = 20

  mutating func compareValues() {
    let (before, after) = unmatched(old.parts(where: Self.isList), new.parts(where: Self.isList)) {
      Self.hasSameValues($0.rule, $1.rule)
    }
    for (was, now) in zip(before, after) { compare(was, now) }
    for now in after.dropFirst(before.count) {
      let isConstant = Self.isConstant(now.rule)
      add(
        Edit(
          isConstant ? "const-changed" : "enum-added", "\(name) must be \(Self.list(now.rule)) now",
          edits: [.adding(now.keyword, to: home(of: now.owner))],
          old: mark(home(of: now.owner), "was any value"), new: mark(now, "new"),
          after: .value(now.keyword.node.value)))
    }
    for was in before.dropFirst(after.count) {
      add(
        Edit(
          Self.isConstant(was.rule) ? "const-changed" : "enum-removed",
          "\(name) need not be \(Self.list(was.rule)) any more", edits: [.removing(was)],
          old: mark(was, "was"), new: mark(place(of: was.owner), "any value"),
          before: .value(was.keyword.node.value)))
    }
  }

  private mutating func compare(_ was: Conjunction.Part, _ now: Conjunction.Part) {
    let (old, new) = (Self.values(was.rule), Self.values(now.rule))
    let (oldSet, newSet) = (Set(old), Set(new))
    let removed = old.filter { !newSet.contains($0) }
    let added = new.filter { !oldSet.contains($0) }
    if Self.isConstant(was.rule), Self.isConstant(now.rule) {
      add(
        Edit(
          "const-changed", "\(name) must be \(Self.list(now.rule)) now; it had to be \(Self.list(was.rule))",
          edits: [.replacing(was, with: now.rule)], old: mark(was, "was"), new: mark(now, "now"),
          before: .value(was.keyword.node.value), after: .value(now.keyword.node.value)))
      return
    }
    for group in Self.grouped(removed) {
      let gone = Set(group)
      let place = was.keyword.node.elements.first { $0.value == group[0] } ?? was.keyword.node
      add(
        Edit(
          "enum-value-removed", subject: Self.subject(group),
          "\(name) can be \(Self.listing(group)) no more",
          edits: [.replacing(was, with: .enumeration(old.filter { !gone.contains($0) }))],
          old: Place(node: place, label: "was allowed"), new: mark(now, "no longer here"),
          before: .value(.array(group))))
    }
    for group in Self.grouped(added) {
      let place = now.keyword.node.elements.first { $0.value == group[0] } ?? now.keyword.node
      add(
        Edit(
          "enum-value-added", subject: Self.subject(group), "\(name) can be \(Self.listing(group)) now",
          edits: [.replacing(was, with: .enumeration(old + group))], old: mark(was, "was not here"),
          new: Place(node: place, label: "new value"), after: .value(.array(group))))
    }
  }

  private static func grouped(_ values: [JSONValue]) -> [[JSONValue]] {
    values.count > valueLimit ? [values] : values.map { [$0] }
  }

  private static func subject(_ values: [JSONValue]) -> Text {
    values.count == 1 ? Text(values[0].description) : Text("\(values.count) values")
  }

  private static func listing(_ values: [JSONValue]) -> String {
    let shown = values.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return values.count > 3 ? "\(shown) and \(values.count - 3) more" : shown
  }

  private static func list(_ rule: KeywordRule) -> String {
    let values = values(rule)
    return (values.count > 1 ? "one of " : "") + listing(values)
  }

  private static func values(_ rule: KeywordRule) -> [JSONValue] {
    switch rule {
    case .enumeration(let values): values
    case .constant(let value): [value]
    default: []
    }
  }

  private static func hasSameValues(_ left: KeywordRule, _ right: KeywordRule) -> Bool {
    Set(values(left)) == Set(values(right))
  }

  private static func isConstant(_ rule: KeywordRule) -> Bool {
    if case .constant = rule { true } else { false }
  }

  private static func isList(_ rule: KeywordRule) -> Bool {
    switch rule {
    case .enumeration, .constant: true
    default: false
    }
  }
}
