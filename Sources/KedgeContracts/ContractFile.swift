public import KedgeDocuments

/// One of the files that a contract is made of.
public struct ContractFile: Sendable {
  /// The path by which others refer to it.
  public let path: String
  /// What it says.
  public let document: Document

  /// A file from its parts.
  public init(path: String, document: Document) {
    self.path = path
    self.document = document
  }
}
