public import KedgePolicy

/// Runs the commands that gates name.
public protocol CommandRunner: Sendable {
  /// What a command shows.
  func run(_ command: String, expecting result: Gate.CommandResult) -> GateFact
}
