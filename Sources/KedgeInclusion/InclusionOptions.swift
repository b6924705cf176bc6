public import KedgeSchema

/// What a question takes for granted.
public struct InclusionOptions: Hashable, Sendable {
  /// How documents are judged: `format`, and draft 4's integer.
  public var validation: ValidationOptions

  /// Options given one by one.
  public init(validation: ValidationOptions = ValidationOptions()) { self.validation = validation }
}
