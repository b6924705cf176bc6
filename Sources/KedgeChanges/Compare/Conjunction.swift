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
  /// References and `allOf` that lead on: not keywords of their own.
  private static let ownerLimit = 400

  init(_ set: SchemaSet, _ root: SchemaID) {
    self.set = set
    add(root)
  }

  /// The first schema.
  var root: SchemaID { owners[0] }

  /// The parts whose rule is of a kind.
  func parts(where matches: (KeywordRule) -> Bool) -> [Part] { parts.filter { matches($0.rule) } }

  private mutating func add(_ id: SchemaID) {
    guard !owners.contains(id), owners.count < Self.ownerLimit else { return }
    owners.append(id)
    let schema = set[id]
    if schema.boolean == false { isNever = true }
    for (index, keyword) in schema.keywords.enumerated() {
      switch keyword.rule {
      case .reference(let target), .dynamicReference(let target, _), .recursiveReference(let target):
        add(target)
      case .allOf(let list) where list.allSatisfy({ isPlain($0, depth: 0) }): list.forEach { add($0) }
      default: parts.append(Part(owner: id, index: index, keyword: keyword))
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
