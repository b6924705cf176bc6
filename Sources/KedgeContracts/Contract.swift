public import KedgeDocuments

/// One version of a contract, read: the places where documents cross it.
public struct Contract: Sendable {
  /// What it is written in.
  public let kind: ContractKind
  /// The text.
  public let document: Document
  /// In the order of the document.
  public let surfaces: [Surface]
  /// Parts that no comparison looks at, in words with their places; said in reports, never passed over.
  public let notCompared: [String]
  /// What else the kind knows: the reader that made it reads it again when it pairs two versions.
  public let details: (any Sendable)?

  /// A contract from its parts.
  public init(
    kind: ContractKind, document: Document, surfaces: [Surface], notCompared: [String] = [],
    details: (any Sendable)? = nil
  ) {
    self.kind = kind
    self.document = document
    self.surfaces = surfaces
    self.notCompared = notCompared
    self.details = details
  }
}
