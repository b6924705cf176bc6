/// Bounds on what is read, so that no text takes unbounded time or memory.
public struct DocumentLimits: Hashable, Sendable {
  /// How deep arrays and objects may nest. Named `depth` in messages.
  public var depth: Int
  /// How many bytes a text may have; never more than 2 GiB. Named `bytes` in messages.
  public var bytes: Int
  /// How many nodes YAML aliases may add by repetition. Named `alias-nodes` in messages.
  public var aliasNodes: Int

  /// Bounds given one by one.
  public init(depth: Int = 500, bytes: Int = 1 << 30, aliasNodes: Int = 1_000_000) {
    self.depth = depth
    self.bytes = min(bytes, Int(Int32.max))
    self.aliasNodes = aliasNodes
  }

  /// 500 levels, 1 GiB, a million alias nodes.
  public static let standard = DocumentLimits()
}
