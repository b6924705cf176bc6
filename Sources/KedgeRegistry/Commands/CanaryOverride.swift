internal import KedgeDocuments
public import KedgePolicy

/// What people decide of a canary by hand: each action is that of a role, and is recorded.
public struct CanaryOverride {
  /// What came of it.
  public enum Outcome: Sendable {
    /// It is recorded.
    case recorded(paths: [String])
    /// Why not.
    case refused(String)
  }

  /// A decision that stands.
  public struct Standing: Sendable {
    /// `pause`, `force-rollback`, `kill-switch`, ...
    public let action: String
    /// What is to be done because of it.
    public let decision: CanaryRun.Decision
    /// Who decided when and why, in words.
    public let reason: String
  }

  /// What ends a pause: whoever may pause may say so.
  static let resume = "resume"
  static let pause = "pause"

  private let registrar: Registrar

  /// Decisions of a registrar.
  public init(_ registrar: Registrar) { self.registrar = registrar }

  /// Records a decision.
  ///
  /// - Parameter action: One that the policy names, or `resume`.
  public func record(
    _ action: String, of module: ModuleConfiguration, reason: String
  ) throws(RegistryError) -> Outcome {
    let policy = registrar.standpoint.policy(of: module)
    let known = policy.canary.overrides
    guard let role = known[action == Self.resume ? Self.pause : action] else {
      let names = known.keys.sorted() + [Self.resume]
      return .refused("`\(action)` is nothing that can be decided; one of \(names.joined(separator: ", "))")
    }
    let person = try registrar.repository.person()
    guard policy.roles.covers([role], by: [Person.address(of: person)]) else {
      return .refused("`\(action)` is for the role \(role), which \(person) has not")
    }
    var recorder = try registrar.recorder()
    try recorder.record(
      .override, module: module.name, before: nil, after: nil,
      details: [(name: "action", value: action), (name: "reason", value: reason)])
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    return .recorded(paths: paths)
  }

  /// The last decision since a canary began; nil when there is none, or work was resumed.
  public static func standing(
    of module: String, since start: Timestamp, at standpoint: Standpoint
  ) throws(RegistryError) -> Standing? {
    let events = try standpoint.ledger(of: module).events.filter {
      $0.action == .override && $0.time >= start
    }
    guard let event = events.last, let action = event["action"], action != resume else { return nil }
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    return Standing(
      action: action, decision: action == pause ? .hold : .rollBack,
      reason: "\(action) by \(actors[event.actor]) at \(event.time): \(event["reason"] ?? "")")
  }
}
