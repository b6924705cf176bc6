public import KedgeDocuments
public import KedgeSchema

/// One place where documents cross a contract.
public struct Surface: Sendable {
  /// What people call it: `POST /invoices > request body > application/json`; empty for a contract that is one schema.
  public let name: String
  /// Who writes the documents that cross here.
  public let flow: Flow
  /// What the documents must be.
  public let schema: SchemaID
  /// Where it is written.
  public let node: Node
  /// What documents cross it in; nil where they cross as they are.
  public let carrier: (any DocumentCarrier)?

  /// A surface from its parts.
  public init(
    name: String, flow: Flow, schema: SchemaID, node: Node, carrier: (any DocumentCarrier)? = nil
  ) {
    self.name = name
    self.flow = flow
    self.schema = schema
    self.node = node
    self.carrier = carrier
  }
}
