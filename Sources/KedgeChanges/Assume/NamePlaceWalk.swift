import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What is known of one place: which names are unused there, and which places follow.
struct NamePlaceWalk {
  private(set) var facts = NamePlaceFacts()
  private(set) var children: [(NameStep, NamePlace)] = []
  private let writer: InPlaceSchemas
  private let reader: InPlaceSchemas
  private let earlier: InPlaceSchemas

  init(_ set: SchemaSet, _ place: NamePlace) {
    writer = InPlaceSchemas(set, place.writers)
    reader = InPlaceSchemas(set, place.readers)
    earlier = InPlaceSchemas(set, place.earlier)
    if writer.isIncomplete || reader.isIncomplete || earlier.isIncomplete { return }
    facts.names = Self.declared(writer).sorted()
    facts.patterns = Self.patterns(writer)
    facts.prefix =
      Self.rules(writer).map { if case .prefixItems(let list) = $0 { list.count } else { 0 } }.max() ?? 0
    facts.absent = unused
    addChildren()
  }

  private static func rules(_ side: InPlaceSchemas) -> [KeywordRule] {
    side.positive.flatMap { side.set[$0].keywords.map(\.rule) }
  }

  private static func declared(_ side: InPlaceSchemas) -> Set<Text> {
    var names: Set<Text> = []
    for rule in rules(side) {
      if case .properties(let list) = rule { names.formUnion(list.map(\.name)) }
    }
    return names
  }

  private static func patterns(_ side: InPlaceSchemas) -> [PatternSchema] {
    var seen: Set<Text> = []
    var found: [PatternSchema] = []
    for rule in rules(side) {
      guard case .patternProperties(let list) = rule else { continue }
      found += list.filter { seen.insert(Text($0.source)).inserted }
    }
    return found
  }

  /// Names that the reader declares and the writer never mentions.
  private var unused: [Text] {
    guard !facts.names.isEmpty, isOpen else { return [] }
    let known = Self.declared(earlier)
    let wanted = reader.positive.flatMap { id -> [Text] in
      reader.set[id].keywords.flatMap { keyword -> [Text] in
        guard case .properties(let list) = keyword.rule else { return [] }
        return list.filter { reader.set[$0.schema].boolean != false }.map(\.name)
      }
    }
    return Set(wanted).filter { !known.contains($0) && !isMentioned($0) }.sorted()
  }

  /// Whether nothing restricts members that are not declared, in any branch.
  private var isOpen: Bool {
    Self.rules(writer).allSatisfy { rule in
      switch rule {
      case .additionalProperties(let part), .unevaluatedProperties(let part):
        let schema = writer.set[part]
        return schema.boolean
          ?? schema.keywords.allSatisfy { if case .annotation = $0.rule { true } else { false } }
      default: return true
      }
    }
  }

  private func isMentioned(_ name: Text) -> Bool {
    (writer.positive + writer.mentioning).contains { id in
      writer.set[id].keywords.contains { mentions(name, $0.rule) }
    }
  }

  private func mentions(_ name: Text, _ rule: KeywordRule) -> Bool {
    switch rule {
    case .properties(let list): list.contains { $0.name == name && !isHidden($0.schema) }
    case .dependentSchemas(let list): list.contains { $0.name == name }
    case .patternProperties(let list): list.contains { $0.pattern?.mayMatch(name.string) ?? true }
    case .required(let names): names.contains(name)
    case .dependentRequired(let list): list.contains { $0.name == name || $0.required.contains(name) }
    case .propertyNames: true
    case .enumeration(let values): values.contains { Self.mentions(name, $0) }
    case .constant(let value): Self.mentions(name, value)
    default: false
    }
  }

  /// Whether a member plays no part in what clients send: a `readOnly` one is written as an object, and may be anything.
  /// Who reads answers relies on what was declared, so a member that is `writeOnly` now counts as one that is gone.
  private func isHidden(_ id: SchemaID) -> Bool {
    let schema = writer.set[id]
    return schema.boolean == true && schema.node.kind == .object && schema.dialect.view == .request
  }

  private static func mentions(_ name: Text, _ value: JSONValue) -> Bool {
    if case .object(let object) = value { object[name] != nil } else { false }
  }

  private mutating func addChildren() {
    for name in facts.names { add(.member(name)) { Self.member(name, $0, $1) } }
    for pattern in facts.patterns {
      add(.pattern(Text(pattern.source))) { Self.member(matching: pattern.source, $0, $1) }
    }
    add(.otherMembers) { set, id in
      set[id].keywords.compactMap { if case .additionalProperties(let part) = $0.rule { part } else { nil } }
    }
    for index in 0..<min(facts.prefix, 1_000) { add(.element(index)) { Self.element(index, $0, $1) } }
    add(.otherElements) { set, id in
      set[id].keywords.compactMap { if case .items(let part, _) = $0.rule { part } else { nil } }
    }
  }

  private mutating func add(_ step: NameStep, _ parts: (SchemaSet, SchemaID) -> [SchemaID]) {
    func side(_ side: InPlaceSchemas) -> Set<SchemaID> {
      Set(side.positive.flatMap { parts(side.set, $0) }.filter { side.set[$0].boolean == nil })
    }
    let place = NamePlace(writers: side(writer), readers: side(reader), earlier: side(earlier))
    guard !place.writers.isEmpty, !place.readers.isEmpty else { return }
    children.append((step, place))
  }

  /// The schemas that one schema applies to a member.
  private static func member(_ name: Text, _ set: SchemaSet, _ id: SchemaID) -> [SchemaID] {
    var found: [SchemaID] = []
    var others: [SchemaID] = []
    for keyword in set[id].keywords {
      switch keyword.rule {
      case .properties(let list): found += list.filter { $0.name == name }.map(\.schema)
      case .patternProperties(let list):
        found += list.filter { $0.pattern?.mayMatch(name.string) ?? true }.map(\.schema)
      case .additionalProperties(let part): others.append(part)
      default: break
      }
    }
    return found.isEmpty ? others : found
  }

  private static func member(matching source: String, _ set: SchemaSet, _ id: SchemaID) -> [SchemaID] {
    set[id].keywords.flatMap { keyword -> [SchemaID] in
      guard case .patternProperties(let list) = keyword.rule else { return [] }
      return list.filter { $0.source.utf8.elementsEqual(source.utf8) }.map(\.schema)
    }
  }

  private static func element(_ index: Int, _ set: SchemaSet, _ id: SchemaID) -> [SchemaID] {
    set[id].keywords.flatMap { keyword -> [SchemaID] in
      switch keyword.rule {
      case .prefixItems(let list): index < list.count ? [list[index]] : []
      case .items(let part, let start): index >= start ? [part] : []
      default: []
      }
    }
  }
}
