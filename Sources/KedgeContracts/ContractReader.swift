public import KedgeDocuments
public import KedgeSchema

/// A kind of contract: how it is read, and how two versions are brought together. Nothing above this layer knows kinds.
public protocol ContractReader: Sendable {
  /// The kind.
  static var kind: ContractKind { get }

  /// Whether a document looks like one of this kind.
  static func recognises(_ document: Document) -> Bool

  /// Reads one version; its schemas go into the set.
  ///
  /// - Throws: `ContractError` when it is none of the kind; what is merely wrong inside is in the set's problems.
  static func read(_ source: ContractSource, into set: inout SchemaSet) throws(ContractError) -> Contract

  /// Brings two versions together; schemas that are written nowhere may be added to the set for it.
  static func pair(_ old: Contract, _ new: Contract, in set: inout SchemaSet) -> ContractPairing
}
