/// What YAML says, before aliases and merges become JSON: shared where the text shares.
final class YAMLTree {
  enum Content {
    case scalar(CoreSchema.Scalar, spelling: String, isPlain: Bool)
    case sequence([YAMLTree])
    case mapping([Entry])
  }

  struct Entry {
    let key: YAMLTree
    let value: YAMLTree
  }

  /// Bytes.
  let start: Int
  let end: Int
  let content: Content
  /// Values with every alias written out; saturates.
  let size: Int
  /// Levels of arrays and objects with every alias written out.
  let depth: Int

  init(start: Int, end: Int, content: Content) {
    self.start = start
    self.end = end
    self.content = content
    let children: [YAMLTree] =
      switch content {
      case .scalar: []
      case .sequence(let elements): elements
      case .mapping(let entries): entries.map(\.value)
      }
    size = children.reduce(1) { min($0 + $1.size, Int(Int32.max)) }
    if case .scalar = content { depth = 0 } else { depth = 1 + (children.map(\.depth).max() ?? 0) }
  }

  /// The same content at the place of an alias.
  func placed(at start: Int, _ end: Int) -> YAMLTree { YAMLTree(start: start, end: end, content: content) }
}
