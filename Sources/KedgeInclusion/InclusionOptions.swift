public import KedgeSchema

/// What a question takes for granted.
public struct InclusionOptions: Hashable, Sendable {
  /// How documents are judged: `format`, and draft 4's integer.
  public var validation: ValidationOptions

  /// Whether constants are written as in the schema, so that `{"enum": [1]}` is within draft 4's `integer` although
  /// `1.0`, which equals 1, is none there.
  public var constantsKeepSpelling: Bool

  /// Options given one by one.
  public init(validation: ValidationOptions = ValidationOptions(), constantsKeepSpelling: Bool = true) {
    self.validation = validation
    self.constantsKeepSpelling = constantsKeepSpelling
  }
}
