public import KedgeDocuments

/// An exception to the matrix of imports: for two modules, with a reason, until a day.
public struct ImportWaiver: Sendable {
  /// The module that uses.
  public let from: String
  /// The module that is used.
  public let to: String
  /// Why.
  public let reason: String
  /// The last day on which it counts.
  public let until: Day
  /// Where it is written.
  public let node: Node

  init(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "a waiver, such as { from: shop, to: billing, reason: moving, until: 2026-12-31 }",
      known: ["from", "to", "reason", "until"])
    node = fields.node
    from = try fields.required("from", example: "from: shop").string()
    to = try fields.required("to", example: "to: billing").string()
    reason = try fields.required("reason", example: "reason: billing moves next week").string()
    until = try fields.required("until", example: "until: 2026-12-31").day()
  }
}
