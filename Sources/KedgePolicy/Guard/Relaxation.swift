public import KedgeDocuments

/// A field of kedge.yaml that asks for less than it did, or for something else.
public struct Relaxation: Sendable, CustomStringConvertible {
  /// The field: `modules.billing.lane`.
  public let field: String
  /// What became of it: `production became integration`.
  public let detail: String
  /// Where it is now, or what holds the place where it was.
  public let node: Node
  /// Whether it is the lane of a module that was lowered.
  public let isLane: Bool

  init(_ field: String, _ detail: String, at node: Node, isLane: Bool = false) {
    (self.field, self.detail, self.node, self.isLane) = (field, detail, node, isLane)
  }

  /// `modules.billing.lane: production became integration`.
  public var description: String { "\(field): \(detail)" }
}
