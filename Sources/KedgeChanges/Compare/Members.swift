import KedgeDocuments
import KedgeSchema

/// `properties` and `patternProperties`, name by name.
extension PairWalk {
  mutating func compareMembers() {
    compare(members(old, Self.properties), members(new, Self.properties), Self.named)
    compare(members(old, Self.patterns), members(new, Self.patterns), Self.byPattern)
    noteRenames()
  }

  /// How members of one kind are told of and taken in and out.
  private struct Style: Sendable {
    let added: String
    let removed: String
    let noun: String
    let keyword: @Sendable (Keyword, Member) -> KeywordRule
    let without: @Sendable (KeywordRule, Text) -> KeywordRule
  }

  private struct Member: Sendable {
    let name: Text
    let schema: SchemaID
    let part: Conjunction.Part
    var pattern: PatternSchema?
  }

  private static let named = Style(
    added: "property-added", removed: "property-removed", noun: "the property",
    keyword: { _, member in .properties([PropertySchema(name: member.name, schema: member.schema)]) },
    without: { rule, name in
      guard case .properties(let list) = rule else { return rule }
      return .properties(list.filter { $0.name != name })
    })

  private static let byPattern = Style(
    added: "pattern-property-added", removed: "pattern-property-removed", noun: "the properties that match",
    keyword: { keyword, member in
      member.pattern.map { .patternProperties([$0]) } ?? keyword.rule
    },
    without: { rule, name in
      guard case .patternProperties(let list) = rule else { return rule }
      return .patternProperties(list.filter { Text($0.source) != name })
    })

  private static func properties(_ part: Conjunction.Part) -> [Member] {
    guard case .properties(let list) = part.rule else { return [] }
    return list.map { Member(name: $0.name, schema: $0.schema, part: part) }
  }

  private static func patterns(_ part: Conjunction.Part) -> [Member] {
    guard case .patternProperties(let list) = part.rule else { return [] }
    return list.map { Member(name: Text($0.source), schema: $0.schema, part: part, pattern: $0) }
  }

  private func members(
    _ side: Conjunction, _ read: (Conjunction.Part) -> [Member]
  ) -> [(name: Text, members: [Member])] {
    var places: [Text: Int] = [:]
    var list: [(name: Text, members: [Member])] = []
    for member in side.parts.flatMap(read) {
      if let place = places[member.name] {
        list[place].members.append(member)
      } else {
        places[member.name] = list.count
        list.append((member.name, [member]))
      }
    }
    return list
  }

  private mutating func compare(
    _ before: [(name: Text, members: [Member])], _ after: [(name: Text, members: [Member])], _ style: Style
  ) {
    let was = Dictionary(uniqueKeysWithValues: before.map { ($0.name, $0.members) })
    let now = Set(after.map(\.name))
    for (name, members) in after {
      guard let olds = was[name] else {
        added(members, style)
        continue
      }
      for (old, new) in zip(olds, members) { descend(old.schema, new.schema) }
      for member in members.dropFirst(olds.count) { added([member], style) }
    }
    for (name, members) in before where !now.contains(name) { removed(members, style) }
  }

  private mutating func added(_ members: [Member], _ style: Style) {
    guard let first = members.first else { return }
    let node = set[first.schema].node
    let edits = members.map { member in
      SchemaEdit.adding(
        Keyword(
          name: member.part.keyword.name, node: member.part.keyword.node,
          rule: style.keyword(member.part.keyword, member)), to: home(of: member.part.owner))
    }
    var edit = Edit(
      style.added, subject: first.name, "\(name) has \(style.noun) `\(first.name)` now",
      edits: edits, old: mark(home(of: first.part.owner), "had none"),
      new: Place(node: node, range: node.keyRange, label: "new"), before: nil, after: .schema(first.schema))
    if style.added == Self.named.added, !hasDefault(first.schema) { edit.traits.insert(.withoutDefault) }
    add(edit)
  }

  /// Whether a schema, or what it refers to, says what its absence means.
  private func hasDefault(_ id: SchemaID) -> Bool {
    var (next, seen) = (Optional(id), Set<SchemaID>())
    while let schema = next, seen.insert(schema).inserted {
      if set[schema].node["default"] != nil { return true }
      next =
        set[schema].keywords.lazy.compactMap { keyword in
          if case .reference(let target) = keyword.rule { target } else { nil }
        }.first
    }
    return false
  }

  private mutating func removed(_ members: [Member], _ style: Style) {
    guard let first = members.first else { return }
    let node = set[first.schema].node
    let edits = members.map { member in
      SchemaEdit.changing(member.part) { style.without($0, member.name) }
    }
    add(
      Edit(
        style.removed, subject: first.name, "\(name) has \(style.noun) `\(first.name)` no more",
        edits: edits, old: Place(node: node, range: node.keyRange, label: "was here"),
        new: mark(place(of: first.part.owner), "no longer here"), before: .schema(first.schema), after: nil))
  }

  /// A member gone and one of the same meaning come: likely a new name for the old.
  private mutating func noteRenames() {
    let removed = edits.indices.filter { edits[$0].rule == Self.named.removed }
    let added = edits.indices.filter { edits[$0].rule == Self.named.added }
    guard removed.count <= 50, added.count <= 50 else { return }
    var taken: Set<Int> = []
    for place in removed {
      guard case .schema(let was)? = edits[place].before else { continue }
      let match = added.first { other in
        guard !taken.contains(other), case .schema(let now)? = edits[other].after else { return false }
        return areAlike(was, now) && (set[was].boolean ?? set[was].keywords.isEmpty) != true
      }
      guard let match else { continue }
      taken.insert(match)
      noteRename(place, "looks like a rename to `\(edits[match].subject)`")
      noteRename(match, "looks like a rename of `\(edits[place].subject)`")
    }
  }
}
