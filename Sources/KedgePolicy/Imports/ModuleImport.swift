public import KedgeChanges

/// That a module uses another one: by a `$ref`, or by `imports:` in kedge.yaml.
public struct ModuleImport: Sendable {
  /// A module with the lane it is in.
  public struct Side: Hashable, Sendable {
    /// The module.
    public let module: String
    /// Its lane.
    public let lane: Lane

    /// A module with its lane.
    public init(module: String, lane: Lane) {
      self.module = module
      self.lane = lane
    }
  }

  /// Who uses.
  public let from: Side
  /// Who is used.
  public let to: Side
  /// Where it is written.
  public let place: Place
  /// What is written there: `../common/money.json`.
  public let reference: String

  /// A use from its parts.
  public init(from: Side, to: Side, place: Place, reference: String) {
    self.from = from
    self.to = to
    self.place = place
    self.reference = reference
  }
}
