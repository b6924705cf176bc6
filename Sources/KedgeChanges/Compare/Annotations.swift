import KedgeDocuments
import KedgeSchema

/// Defaults and words for people: they move no document.
extension PairWalk {
  private static let words: [Text] = [
    "title", "description", "$comment", "examples", "example", "deprecated", "readOnly", "writeOnly",
    "contentMediaType", "contentSchema",
  ]

  mutating func compareAnnotations() {
    let (before, after) = (set[pair.old].node, set[pair.new].node)
    guard before.kind == .object, after.kind == .object else { return }
    let (was, now) = said("default", before, after)
    compareDefault(was, now)
    compareDialect(before["$schema"], after["$schema"])
    compareWords(before, after)
  }

  private mutating func compareWords(_ before: Node, _ after: Node) {
    let changed = Self.words.compactMap { word -> (word: Text, old: Node?, new: Node?)? in
      let (old, new) = said(word, before, after)
      if let old, let new { return old.isEqual(to: new) ? nil : (word, old, new) }
      return old == nil && new == nil ? nil : (word, old, new)
    }
    guard let first = changed.first else { return }
    func list(_ isListed: ((word: Text, old: Node?, new: Node?)) -> Bool) -> String? {
      let words = changed.filter(isListed).map { "`\($0.word)`" }
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
    let parts = [
      list { $0.old != nil && $0.new != nil }.map { "says something else in \($0)" },
      list { $0.old == nil }.map { "has \($0) now" }, list { $0.new == nil }.map { "has no \($0) any more" },
    ]
    add(
      Edit(
        "annotation-changed", subject: Text(changed.map(\.word.string).joined(separator: " ")),
        "\(name) \(parts.compactMap { $0 }.joined(separator: ", "))", edits: [],
        old: first.old.map { Place(node: $0, label: "was") } ?? mark(pair.old),
        new: first.new.map { Place(node: $0, label: "now") } ?? mark(pair.new),
        before: .value(.array(changed.map { $0.old?.value ?? .null })),
        after: .value(.array(changed.map { $0.new?.value ?? .null }))))
  }

  /// What both versions say by an annotation. Where one says it in a schema that it refers to or takes in by `allOf`, that
  /// counts as said here when the other says it here; what both say elsewhere is compared there.
  private func said(_ word: Text, _ before: Node, _ after: Node) -> (Node?, Node?) {
    switch (before[word], after[word]) {
    case (nil, let new?): (set.annotation(word, of: pair.old), new)
    case (let old?, nil): (old, set.annotation(word, of: pair.new))
    case (let old, let new): (old, new)
    }
  }

  /// A default that its own schema rejects, where it was none before or was valid.
  private mutating func compareValidity(_ old: Node?, _ new: Node?) -> Bool {
    guard let new, isValid(new, pair.new) == false else { return false }
    if let old, old.isEqual(to: new), isValid(old, pair.old) == false { return false }
    add(
      Edit(
        "default-invalid", "\(name) is \(new.value) by default, which its schema does not accept", edits: [],
        old: old.map { Place(node: $0, label: "was") } ?? mark(pair.old, "had none"),
        new: Place(node: new, label: "not valid here"), before: old.map { .value($0.value) },
        after: .value(new.value)))
    return true
  }

  /// Another draft: it moves no document by itself; what means something else in it is found where it stands.
  private mutating func compareDialect(_ old: Node?, _ new: Node?) {
    let (before, after) = (set[pair.old].dialect, set[pair.new].dialect)
    guard before != after, old != nil || new != nil else { return }
    add(
      Edit(
        "dialect-changed", "\(name) is written in \(after) now; it was \(before)", edits: [],
        old: old.map { Place(node: $0, label: "was") } ?? mark(pair.old, "was \(before)"),
        new: new.map { Place(node: $0, label: "now") } ?? mark(pair.new, "is \(after)"),
        before: .value(.string(Text(before.description))), after: .value(.string(Text(after.description)))))
  }

  private mutating func compareDefault(_ old: Node?, _ new: Node?) {
    if compareValidity(old, new) { return }
    switch (old, new) {
    case (nil, nil): return
    case (let was?, let now?):
      guard !was.isEqual(to: now) else { return }
      add(
        Edit(
          "default-changed", "\(name) is \(now.value) by default now; it was \(was.value)", edits: [],
          old: Place(node: was, label: "was"), new: Place(node: now, label: "now"),
          before: .value(was.value), after: .value(now.value)))
    case (nil, let now?):
      add(
        Edit(
          "default-added", "\(name) is \(now.value) by default now", edits: [],
          old: mark(pair.old, "had none"),
          new: Place(node: now, label: "new"), after: .value(now.value)))
    case (let was?, nil):
      add(
        Edit(
          "default-removed", "\(name) has no default any more; it was \(was.value)", edits: [],
          old: Place(node: was, label: "was"), new: mark(pair.new, "has none"), before: .value(was.value)))
    }
  }
}
