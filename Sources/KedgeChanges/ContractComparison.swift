/// What became of a contract: the located changes, and what was not looked at.
public struct ContractComparison: Sendable {
  /// One entry a root cause, in the order of the new document.
  public let changes: [Change]
  /// Parts that were not compared, in words with their places.
  public let notCompared: [String]
  /// How each pair of surfaces was decided.
  public let proofs: [SurfaceProof]
  /// What the questions about schemas took together, in steps of `Budget.work`: the same on every machine.
  public let work: Int

  /// A comparison from its parts.
  public init(changes: [Change], notCompared: [String] = [], proofs: [SurfaceProof] = [], work: Int = 0) {
    self.changes = changes
    self.notCompared = notCompared
    self.proofs = proofs
    self.work = work
  }
}
