import KedgeDocuments
import KedgeSchema

/// All that holds at once for one value: the keywords of a schema, of what it refers to, and of the parts of `allOf` that
/// mean the same outside it.
struct Conjunction {
  /// A keyword, and where in which schema it stands.
  struct Part: Sendable {
    let owner: SchemaID
    let index: Int
    let keyword: Keyword

    var rule: KeywordRule { keyword.rule }
  }

  private(set) var owners: [SchemaID] = []
  private(set) var parts: [Part] = []
  /// Whether nothing is accepted.
  private(set) var isNever = false
  private let set: SchemaSet
  private let opensSole: Bool
  /// References and `allOf` that lead on: not keywords of their own.
  private static let ownerLimit = 400

  /// - Parameter opensSole: Whether an `allOf` of one part, with nothing beside it that the part could speak of, is looked
  ///   through, whatever the part says.
  init(_ set: SchemaSet, _ root: SchemaID, opensSole: Bool) {
    self.set = set
    self.opensSole = opensSole
    add(root)
  }

  /// The first schema.
  var root: SchemaID { owners[0] }

  /// The parts whose rule is of a kind.
  func parts(where matches: (KeywordRule) -> Bool) -> [Part] { parts.filter { matches($0.rule) } }

  /// Whether some `allOf` is a part as a whole.
  var hasConjuncts: Bool {
    parts.contains { if case .allOf = $0.rule { true } else { false } }
  }

  private mutating func add(_ id: SchemaID) {
    guard !owners.contains(id), owners.count < Self.ownerLimit else { return }
    owners.append(id)
    let schema = set[id]
    if schema.boolean == false { isNever = true }
    for (index, keyword) in schema.keywords.enumerated() {
      switch keyword.rule {
      case .reference(let target), .dynamicReference(let target, _), .recursiveReference(let target):
        add(target)
      case .allOf(let list) where isTransparent(list, in: schema): list.forEach { add($0) }
      default: parts.append(Part(owner: id, index: index, keyword: keyword))
      }
    }
  }

  /// Whether the parts of `allOf` mean the same outside it: each does, or there is one only and nothing beside it that it
  /// could speak of.
  private func isTransparent(_ list: [SchemaID], in schema: Schema) -> Bool {
    if list.allSatisfy({ isPlain($0, depth: 0) }) { return true }
    return opensSole && list.count == 1
      && schema.keywords.allSatisfy { keyword in
        switch keyword.rule {
        case .allOf, .type, .enumeration, .constant, .required, .format: true
        default: false
        }
      }
  }

  /// Whether a part of `allOf` means the same beside its neighbours: nothing in it speaks of what it lists itself.
  private func isPlain(_ id: SchemaID, depth: Int) -> Bool {
    guard depth < 8 else { return false }
    return set[id].keywords.allSatisfy { keyword in
      switch keyword.rule {
      case .additionalProperties, .unevaluatedProperties, .unevaluatedItems, .items, .prefixItems,
        .conditional,
        .anyOf, .oneOf, .not:
        false
      case .reference(let target): isPlain(target, depth: depth + 1)
      case .dynamicReference, .recursiveReference: false
      default: true
      }
    }
  }
}
