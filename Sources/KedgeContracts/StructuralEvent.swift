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
  /// For what is gone: the nearest thing that is left.
  public let near: Node?
  /// More to say, a sentence each.
  public let notes: [String]
  /// Names what changed where the place does not; empty otherwise.
  public let subject: String
  /// The surfaces or the nearest things that have names, `GET /users/{id}`: several where they share what changed.
  public internal(set) var surfaces: [String]
  /// Who writes what it is about.
  public let flow: Flow
  /// What it does.
  public let effect: Effect
  /// The least message that shows it: one that was understood and is no more; nil where there is none.
  public let carrier: (any DocumentCarrier)?
  /// Whether only code that is generated from the contract sees it.
  public let isOfCode: Bool

  /// An event from its parts.
  public init(
    rule: String, message: String, old: Node?, new: Node?, surfaces: [String], flow: Flow, effect: Effect,
    carrier: (any DocumentCarrier)? = nil, isOfCode: Bool = false, near: Node? = nil, subject: String = "",
    notes: [String] = []
  ) {
    self.notes = notes
    self.near = near
    self.subject = subject
    self.rule = rule
    self.message = message
    self.old = old
    self.new = new
    self.surfaces = surfaces
    self.flow = flow
    self.effect = effect
    self.carrier = carrier
    self.isOfCode = isOfCode
  }
}

extension StructuralEvent {
  /// Whether it takes something from those who rely on the contract.
  public var isBreaking: Bool {
    switch effect {
    case .none: false
    case .both: true
    case .narrows: flow != .produced
    case .widens: flow != .accepted
    }
  }
}

extension StructuralEvent {
  /// The event as it is of answers when an answer shows it: it widens what they may be.
  public func with(flow: Flow) -> StructuralEvent {
    StructuralEvent(
      rule: rule, message: message, old: old, new: new, surfaces: surfaces, flow: flow,
      effect: flow == .produced && effect == .narrows ? .widens : effect, carrier: carrier, isOfCode: isOfCode
    )
  }
}
