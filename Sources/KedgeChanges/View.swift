/// Whose eyes a contract is looked at with.
public enum View: String, CaseIterable, Hashable, Sendable {
  /// What goes over the wire.
  case wire
  /// Also what code sees that is generated from the contract: names of operations, the order of parameters.
  case generatedCode = "generated-code"
}
