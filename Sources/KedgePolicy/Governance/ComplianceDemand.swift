public import KedgeDocuments

/// Something that is demanded of a lane, and what sees to it.
public struct ComplianceDemand: Sendable {
  /// What is demanded, in words.
  public let demand: String
  /// The least lane that it is demanded of.
  public let lane: Lane
  /// The gate that sees to it; nil for none.
  public let gate: String?
  /// What sees to it otherwise, in words; nil for nothing.
  public let by: String?
  /// Where it is written.
  public let node: Node

  init(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "a demand, such as { demand: signed commits, lane: candidate, gate: signed-commits }",
      known: ["demand", "lane", "gate", "by"])
    node = fields.node
    demand = try fields.required("demand", example: "demand: signed commits").string()
    lane = try fields.required("lane", example: "lane: candidate").choice(Lane.self, "lane")
    gate = try fields.read("gate") { field throws(PolicyError) in try field.string("the name of a gate") }
    by = try fields.read("by") { field throws(PolicyError) in try field.string() }
  }
}
