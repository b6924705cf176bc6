import KedgeDocuments
import KedgeSchema

/// References that find nothing: the same address is the same schema, another one may be any.
extension PairWalk {
  mutating func compareReferences() {
    let isUnresolved: (KeywordRule) -> Bool = { if case .unresolvedReference = $0 { true } else { false } }
    let (before, after) = unmatched(old.parts(where: isUnresolved), new.parts(where: isUnresolved)) {
      Self.address($0.rule) == Self.address($1.rule)
    }
    for (was, now) in zip(before, after) {
      add(
        Edit(
          "reference-changed", "\(name) refers to `\(Self.address(now.rule))` now, which is not known here",
          edits: [.replacing(was, with: now.rule)], old: mark(was, "was"), new: mark(now, "now"),
          before: .value(was.keyword.node.value), after: .value(now.keyword.node.value)))
    }
    for now in after.dropFirst(before.count) {
      add(
        Edit(
          "reference-changed", "\(name) refers to `\(Self.address(now.rule))` now, which is not known here",
          edits: [.adding(now.keyword, to: home(of: now.owner))], old: mark(home(of: now.owner), "did not"),
          new: mark(now, "new"), after: .value(now.keyword.node.value)))
    }
    for was in before.dropFirst(after.count) {
      add(
        Edit(
          "reference-changed", "\(name) does not refer to `\(Self.address(was.rule))` any more",
          edits: [.removing(was)], old: mark(was, "was"), new: mark(place(of: was.owner), "does not"),
          before: .value(was.keyword.node.value)))
    }
  }

  private static func address(_ rule: KeywordRule) -> String {
    if case .unresolvedReference(let address) = rule { address } else { "" }
  }
}
