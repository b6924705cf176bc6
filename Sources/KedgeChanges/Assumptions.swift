public import KedgeSchema

/// What a team means by compatibility, beyond pure logic.
public struct Assumptions: Hashable, Sendable {
  /// Whether a writer does not use a name that its schema never mentions.
  public var undeclaredUnused: Bool
  /// Whether readers fill in `default`, so that a new required member with a default may be absent.
  public var defaultsApplied: Bool
  /// How documents are judged: `format`, and draft 4's integer.
  public var validation: ValidationOptions
  /// Whose eyes a contract is looked at with.
  public var view: View

  /// Assumptions given one by one; pure logic without any.
  public init(
    undeclaredUnused: Bool = false, defaultsApplied: Bool = false,
    validation: ValidationOptions = ValidationOptions(), view: View = .wire
  ) {
    self.undeclaredUnused = undeclaredUnused
    self.defaultsApplied = defaultsApplied
    self.validation = validation
    self.view = view
  }

  /// Pure logic: policies `backward`, `forward`, `full`.
  public static let logic = Assumptions()
  /// Undeclared names are unused: policies `wire` and `matriz`.
  public static let wire = Assumptions(undeclaredUnused: true)
}
