import KedgeDocuments
import KedgeSchema

/// `required`, name by name.
extension PairWalk {
  mutating func compareRequired() {
    let (before, after) = (required(old), required(new))
    let (was, now) = (Set(before.map(\.key)), Set(after.map(\.key)))
    for (name, part) in after where !was.contains(name) {
      add(
        Edit(
          "required-added", subject: name, "\(self.name) now requires `\(name)`",
          edits: [
            .adding(
              Keyword(name: part.keyword.name, node: part.keyword.node, rule: .required([name])),
              to: home(of: part.owner))
          ], old: wasOptional(name), new: place(of: name, in: part, "new requirement"), before: nil,
          after: .value(.string(name))))
    }
    for (name, part) in before where !now.contains(name) {
      add(
        Edit(
          "required-removed", subject: name, "\(self.name) does not require `\(name)` any more",
          edits: old.parts.filter { Self.requires(name, $0.rule) }.map { part in
            .changing(part) { rule in
              guard case .required(let names) = rule else { return rule }
              return .required(names.filter { $0 != name })
            }
          }, old: place(of: name, in: part, "was required"), new: isOptional(name),
          before: .value(.string(name)), after: nil))
    }
    compareImplied(was)
  }

  /// Members that each old alternative required, and that the new schema, by some alternative, does not.
  private mutating func compareImplied(_ stated: Set<Text>) {
    guard old.parts.contains(where: { Self.mayImply($0.rule) }) else { return }
    let implied = ImpliedNames(set: set)
    let lost = implied.names(of: pair.old).subtracting(implied.names(of: pair.new)).subtracting(stated)
    for name in lost.sorted() {
      var edit = Edit(
        "required-removed", subject: name, "\(self.name) does not require `\(name)` any more", edits: [],
        old: mark(pair.old, "every alternative required it"),
        new: mark(pair.new, "not every alternative does"),
        before: .value(.string(name)))
      edit.graft = Graft(old: pair.old, new: pair.new, lacking: name)
      add(edit)
    }
  }

  /// Whether a keyword may require members beside what is stated at its place.
  private static func mayImply(_ rule: KeywordRule) -> Bool {
    switch rule {
    case .allOf, .anyOf, .oneOf: true
    default: false
    }
  }

  /// The names that are required, each with the keyword that says so first.
  private func required(_ side: Conjunction) -> [(key: Text, value: Conjunction.Part)] {
    var seen: Set<Text> = []
    var list: [(key: Text, value: Conjunction.Part)] = []
    for part in side.parts {
      guard case .required(let names) = part.rule else { continue }
      for name in names where seen.insert(name).inserted { list.append((name, part)) }
    }
    return list
  }

  private static func requires(_ name: Text, _ rule: KeywordRule) -> Bool {
    if case .required(let names) = rule { names.contains(name) } else { false }
  }

  /// The name within the list.
  private func place(of name: Text, in part: Conjunction.Part, _ label: String) -> Place {
    let element = part.keyword.node.elements.first { $0.text == name }
    return Place(node: element ?? part.keyword.node, label: label)
  }

  private func wasOptional(_ name: Text) -> Place {
    if let part = old.parts(where: Self.isRequired).first { return mark(part, "was optional") }
    return property(name, old).map { Place(node: $0, range: $0.keyRange, label: "was optional") }
      ?? mark(old.root, "was optional")
  }

  private func isOptional(_ name: Text) -> Place {
    if let part = new.parts(where: Self.isRequired).first { return mark(part, "no longer here") }
    return property(name, new).map { Place(node: $0, range: $0.keyRange, label: "optional now") }
      ?? mark(new.root, "requires nothing")
  }

  private static func isRequired(_ rule: KeywordRule) -> Bool {
    if case .required = rule { true } else { false }
  }

  private func property(_ name: Text, _ side: Conjunction) -> Node? {
    for part in side.parts {
      guard case .properties(let list) = part.rule, let found = list.first(where: { $0.name == name }) else {
        continue
      }
      return set[found.schema].node
    }
    return nil
  }
}
