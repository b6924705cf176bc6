public import KedgeDocuments
public import KedgePolicy

/// One thing that was decided or done, as its file tells it.
public struct LedgerEvent: Sendable {
  /// What was done.
  public enum Action: String, CaseIterable, Hashable, Sendable {
    /// A release was written.
    case snapshot
    /// A change was approved.
    case approve
    /// A contract was ended in favour of another.
    case retire
    /// A module was moved to another lane.
    case promote
    /// Everything was stopped.
    case freeze
    /// Work may go on.
    case unfreeze
    /// The name behind an actor id was erased.
    case redact
    /// A canary was paused, resumed or taken back by hand.
    case override
  }

  /// When.
  public let time: Timestamp
  /// What was done in one go has the same.
  public let correlation: String
  /// Who: an id that `actors/` names.
  public let actor: String
  /// What.
  public let action: Action
  /// For which module; empty for all.
  public let module: String
  /// What it was about, by name: `release`, `fingerprint`, `rule`, `reason`, `lane`.
  public let details: [(name: String, value: String)]
  /// The digest of what was there before; nil for nothing.
  public let before: Digest?
  /// The digest of what is there since; nil for nothing.
  public let after: Digest?
  /// The digests of the events that were the last ones when it happened.
  public let previous: [Digest]
  /// Its file, from the top level.
  public let path: String
  /// The digest of its bytes.
  public let digest: Digest

  /// What it says of one thing.
  public subscript(name: String) -> String? { details.first { Text($0.name) == Text(name) }?.value }

  init(_ bytes: [UInt8], path: String) throws(RegistryError) {
    let stored = try StoredObject(bytes, path: path)
    guard let time = Timestamp(try stored.string("time")) else {
      throw stored.missing("time", "a time such as 2026-11-24T06:00:00Z")
    }
    guard let action = Action(rawValue: try stored.string("action")) else {
      throw stored.missing("action", Action.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self.time = time
    self.action = action
    correlation = try stored.string("correlation")
    actor = try stored.string("actor")
    module = try stored.string("module")
    before = stored.node["before"] == nil ? nil : try stored.digest("before")
    after = stored.node["after"] == nil ? nil : try stored.digest("after")
    previous = try stored.strings("previous").map { hex throws(RegistryError) in
      guard let digest = Digest(hex: hex) else { throw stored.missing("previous", "a list of digests") }
      return digest
    }
    details =
      stored.node["details"]?.members.map { ($0.name.string, $0.value.string ?? $0.value.value.description) }
      ?? []
    self.path = path
    digest = .sha256(of: bytes)
  }
}
