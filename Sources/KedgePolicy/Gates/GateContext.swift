/// What evidence is held against beside the policy.
public struct GateContext: Sendable {
  /// The module that is to move.
  public let module: String
  /// The lane that it is to move into.
  public let target: Lane
  /// The commits on which evidence may have been measured, as 40 or 64 hexadecimal digits: the one that is promoted,
  /// and those before it since which no contract of the module changed.
  public let commits: Set<String>
  /// This moment.
  public let now: Timestamp

  /// A context from its parts.
  public init(module: String, target: Lane, commits: Set<String>, now: Timestamp) {
    self.module = module
    self.target = target
    self.commits = commits
    self.now = now
  }
}
