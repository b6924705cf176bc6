import KedgeDocuments
import KedgePatterns

/// The members that a schema lists, and whether it refuses others.
struct DeclaredMembers {
  /// By name: whether its schema is `false`.
  private(set) var names: [Text: Bool] = [:]
  private var patterns: [Pattern?] = []
  private(set) var isClosed = false

  init(_ schema: Schema, of set: SchemaSet) {
    for keyword in schema.keywords {
      switch keyword.rule {
      case .properties(let list): for part in list { names[part.name] = set[part.schema].boolean == false }
      case .patternProperties(let list): patterns += list.map(\.pattern)
      case .additionalProperties(let part): isClosed = set[part].boolean == false
      default: break
      }
    }
  }

  /// Whether no object may have a member of this name.
  func forbids(_ name: Text) -> Bool {
    if let isFalse = names[name] { return isFalse }
    return isClosed && !patterns.contains { $0?.mayMatch(name.string) ?? true }
  }
}
