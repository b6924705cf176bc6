public import KedgeDocuments

/// A value with the place where it is written; without one it is a default.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Where it is written; nil for a default.
  public let node: Node?

  /// A value from a place.
  public init(_ value: Value, at node: Node? = nil) {
    self.value = value
    self.node = node
  }
}
