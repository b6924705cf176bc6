public import KedgeDocuments
public import KedgeSchema

/// One version of a contract as a reader gets it: the text, and what is said about it elsewhere.
public struct ContractSource: Sendable {
  /// The text of the contract.
  public let document: Document
  /// Where it is kept: a path from the root or an absolute URI; the base of its references.
  public let address: String
  /// The dialect of schemas that do not name theirs.
  public let dialect: Dialect
  /// The name space of its addresses: one for each version in a set.
  public let universe: Universe
  /// Who writes the documents, where the kind of contract does not say it.
  public let flow: Flow
  /// Finds what it refers to.
  public let resolver: Resolver

  /// A version from its parts.
  public init(
    document: Document, address: String, dialect: Dialect = .draft2020, universe: Universe,
    flow: Flow = .exchanged, resolver: @escaping Resolver
  ) {
    self.document = document
    self.address = address
    self.dialect = dialect
    self.universe = universe
    self.flow = flow
    self.resolver = resolver
  }
}
