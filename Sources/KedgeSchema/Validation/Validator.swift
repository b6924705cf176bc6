public import KedgeDocuments

/// Says whether documents are valid under the schemas of a set.
///
/// Schemas are compiled when they are first met; one set serves many documents.
///
/// - SeeAlso: JSON Schema 2020-12 Core and Validation.
public struct Validator: Sendable {
  /// How deep schemas may apply schemas to one document.
  public static let depthLimit = 1_000
  /// How many schema applications one validation may take, and how many more for each value of the document.
  public static let stepLimit = 20_000_000
  /// The applications that each value of a document adds to ``stepLimit``.
  public static let stepsPerValue = 16

  let core: ValidatorCore

  init(_ core: ValidatorCore) { self.core = core }

  /// A validator over a set.
  public init(_ set: SchemaSet, options: ValidationOptions = ValidationOptions()) {
    core = ValidatorCore(set, options)
  }

  /// Whether a document is valid; nil when the answer hangs on what cannot be judged: an unresolved reference, a
  /// malformed keyword, a reference that leads back to itself at the same place, or a bound that was exceeded.
  public func isValid(_ node: Node, _ schema: SchemaID) -> Bool? {
    judge(node, schema, trace: nil).judgement.isValid
  }

  /// The judgement with located errors. A valid document is gone through once, others twice.
  public func validate(_ node: Node, _ schema: SchemaID) -> ValidationResult {
    let (judgement, undecided) = judge(node, schema, trace: nil)
    switch judgement {
    case .valid: return ValidationResult(isValid: true, errors: [], undecided: nil)
    case .unknown: return ValidationResult(isValid: nil, errors: [], undecided: undecided ?? "")
    case .invalid: return explain(node, schema)
    }
  }

  private func explain(_ node: Node, _ schema: SchemaID) -> ValidationResult {
    let trace = Trace(core.set, keeping: .errors)
    let (judgement, undecided) = judge(node, schema, trace: trace)
    if judgement == .unknown { return ValidationResult(isValid: nil, errors: [], undecided: undecided ?? "") }
    let errors = trace.root.map(ValidationErrors.collect) ?? []
    return ValidationResult(isValid: false, errors: errors, undecided: nil)
  }

  /// Everything that schemas and keywords say of a document, annotations included; nil for no schema.
  public func evaluate(_ node: Node, _ schema: SchemaID) -> OutputUnit? {
    let trace = Trace(core.set, keeping: .everything)
    _ = judge(node, schema, trace: trace)
    return trace.root
  }

  private func judge(
    _ node: Node, _ schema: SchemaID, trace: Trace?
  ) -> (judgement: Judgement, undecided: String?) {
    InstanceView.reading(node.document) { view in
      var run = ValidationRun(core, view, trace: trace)
      let judgement = run.judge(node, schema)
      return (judgement, run.undecided)
    }
  }
}
