import KedgeDocuments
import KedgeSchema

/// What may be there that is not declared: `additionalProperties`, `unevaluatedProperties`, `propertyNames`.
extension PairWalk {
  mutating func compareOpenness() {
    compare(
      Applicator(
        changed: "additional-properties-changed", closed: "object-closed", opened: "object-opened",
        noun: "members that are not declared"
      ) {
        if case .additionalProperties(let schema) = $0 { schema } else { nil }
      })
    compare(
      Applicator(
        changed: "unevaluated-properties-changed", closed: "object-closed", opened: "object-opened",
        noun: "members that are not declared"
      ) {
        if case .unevaluatedProperties(let schema) = $0 { schema } else { nil }
      })
    compare(
      Applicator(changed: "property-names-changed", noun: "member names") {
        if case .propertyNames(let schema) = $0 { schema } else { nil }
      })
  }

  /// A keyword with one schema for many values.
  struct Applicator {
    let changed: String
    let closed: String
    let opened: String
    let noun: String
    let schema: (KeywordRule) -> SchemaID?

    init(
      changed: String, closed: String? = nil, opened: String? = nil, noun: String,
      schema: @escaping (KeywordRule) -> SchemaID?
    ) {
      self.changed = changed
      self.closed = closed ?? changed
      self.opened = opened ?? changed
      self.noun = noun
      self.schema = schema
    }
  }

  mutating func compare(_ applicator: Applicator) {
    let before = old.parts { applicator.schema($0) != nil && !isOpen(applicator.schema($0)) }
    let after = new.parts { applicator.schema($0) != nil && !isOpen(applicator.schema($0)) }
    for (was, now) in zip(before, after) {
      guard let first = applicator.schema(was.rule), let second = applicator.schema(now.rule) else {
        continue
      }
      switch (isClosed(first), isClosed(second)) {
      case (true, true): break
      case (false, false): descend(first, second)
      case (let wasClosed, _):
        add(
          Edit(
            wasClosed ? applicator.opened : applicator.closed,
            wasClosed
              ? "\(name) may have \(applicator.noun) now" : "\(name) must not have \(applicator.noun) now",
            edits: [.replacing(was, with: now.rule)], old: mark(was, "was"), new: mark(now, "now"),
            before: .schema(first), after: .schema(second)))
      }
    }
    for now in after.dropFirst(before.count) { added(now, applicator) }
    for was in before.dropFirst(after.count) { removed(was, applicator) }
  }

  private mutating func added(_ now: Conjunction.Part, _ applicator: Applicator) {
    guard let schema = applicator.schema(now.rule) else { return }
    let isClosed = isClosed(schema)
    add(
      Edit(
        isClosed ? applicator.closed : applicator.changed,
        isClosed
          ? "\(name) must not have \(applicator.noun) now" : "\(name) restricts \(applicator.noun) now",
        edits: [.adding(now.keyword, to: home(of: now.owner))], old: mark(home(of: now.owner), "was open"),
        new: mark(now, "new"), before: nil, after: .schema(schema)))
  }

  private mutating func removed(_ was: Conjunction.Part, _ applicator: Applicator) {
    guard let schema = applicator.schema(was.rule) else { return }
    let isClosed = isClosed(schema)
    add(
      Edit(
        isClosed ? applicator.opened : applicator.changed,
        isClosed
          ? "\(name) may have \(applicator.noun) now"
          : "\(name) does not restrict \(applicator.noun) any more",
        edits: [.removing(was)], old: mark(was, "was"), new: mark(place(of: was.owner), "is open"),
        before: .schema(schema), after: nil))
  }

  /// Whether a schema accepts anything by what it says.
  private func isOpen(_ schema: SchemaID?) -> Bool {
    guard let schema else { return true }
    return set[schema].boolean
      ?? set[schema].keywords.allSatisfy { if case .annotation = $0.rule { true } else { false } }
  }

  /// Whether a schema accepts nothing by what it says.
  private func isClosed(_ schema: SchemaID) -> Bool { set[schema].boolean == false }
}
