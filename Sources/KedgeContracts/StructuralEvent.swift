public import KedgeDocuments

/// Something outside schemas that changed: an operation removed, a status added. Its rule is in the catalogue of changes.
public struct StructuralEvent: Sendable {
  /// What it does to those who rely on the old contract.
  public enum Effect: Hashable, Sendable {
    /// Something that was possible is no longer: breaks who writes what we accept, safe for who reads what we produce.
    case narrows
    /// Something is possible that was not: breaks who reads what we produce, safe for who writes what we accept.
    case widens
    /// Both.
    case both
    /// Nothing on the wire.
    case none
  }

  /// The rule's id: `operation-removed`.
  public let rule: String
  /// What happened, in a sentence with names: "`GET /users/{id}` was removed".
  public let message: String
  /// Where it was; nil for what is new.
  public let old: Node?
  /// Where it is; nil for what is gone.
  public let new: Node?
  /// The surfaces or the nearest things that have names, `GET /users/{id}`: several where they share what changed.
  public internal(set) var surfaces: [String]
  /// Who writes what it is about.
  public let flow: Flow
  /// What it does.
  public let effect: Effect
  /// An example in words or as an HTTP exchange; nil where the message says it all.
  public let example: String?
  /// Whether only code that is generated from the contract sees it.
  public let isOfCode: Bool

  /// An event from its parts.
  public init(
    rule: String, message: String, old: Node?, new: Node?, surfaces: [String], flow: Flow, effect: Effect,
    example: String? = nil, isOfCode: Bool = false
  ) {
    self.rule = rule
    self.message = message
    self.old = old
    self.new = new
    self.surfaces = surfaces
    self.flow = flow
    self.effect = effect
    self.example = example
    self.isOfCode = isOfCode
  }
}
