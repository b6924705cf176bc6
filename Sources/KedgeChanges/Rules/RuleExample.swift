public import KedgeContracts

/// Two versions of a contract that differ by one change.
public struct RuleExample: Hashable, Sendable {
  /// What the contracts are.
  public let kind: ContractKind
  /// The text as it was.
  public let old: String
  /// The text as it is.
  public let new: String
  /// A document that exactly one version accepts; nil where the change moves no document.
  public let witness: String?

  /// An example from its parts; JSON Schema 2020-12 unless said otherwise.
  public init(kind: ContractKind = .jsonSchema, old: String, new: String, witness: String?) {
    self.kind = kind
    self.old = old
    self.new = new
    self.witness = witness
  }
}
