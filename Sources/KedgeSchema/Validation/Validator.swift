public import KedgeDocuments

/// Says whether documents are valid under the schemas of a set.
///
/// - SeeAlso: JSON Schema 2020-12 Core and Validation.
public struct Validator: Sendable {
  /// How deep schemas may apply schemas to one document.
  public static let depthLimit = 1_000
  /// How many schema applications one validation may take.
  public static let stepLimit = 20_000_000

  let set: SchemaSet
  let options: ValidationOptions

  /// A validator over a set.
  public init(_ set: SchemaSet, options: ValidationOptions = ValidationOptions()) {
    self.set = set
    self.options = options
  }

  /// Whether a document is valid; nil when it cannot be judged: an unresolved reference or a malformed keyword was
  /// met, a reference leads back to itself at the same place, or a bound was exceeded.
  public func isValid(_ node: Node, _ schema: SchemaID) -> Bool? {
    var run = ValidationRun(self, collectsErrors: false)
    return run.judge(node, schema)
  }

  /// The judgement with located errors.
  public func validate(_ node: Node, _ schema: SchemaID) -> ValidationResult {
    var run = ValidationRun(self, collectsErrors: true)
    let isValid = run.judge(node, schema)
    return ValidationResult(
      isValid: isValid, errors: isValid == true ? [] : run.errors, undecided: run.undecided)
  }
}
