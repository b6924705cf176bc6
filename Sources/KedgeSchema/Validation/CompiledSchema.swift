import KedgeDocuments

/// A schema made ready to judge documents by: its rules by the kind of value they speak of. Plain words only.
struct CompiledSchema: Sendable {
  let id: SchemaID
  let resource: ResourceID
  /// The value of `true` and `false`, which have no rules.
  let boolean: Bool?
  var typeRules = PlaceRange()
  /// Whatever the kind: `enum`, `const`, and what is opaque.
  var valueRules = PlaceRange()
  var numberRules = PlaceRange()
  var stringRules = PlaceRange()
  var arrayRules = PlaceRange()
  var objectRules = PlaceRange()
  /// Schemas for the same instance.
  var inPlaceRules = PlaceRange()
  /// What looks at what the others leave.
  var unevaluatedRules = PlaceRange()

  init(_ schema: Schema) {
    id = schema.id
    resource = schema.resource
    boolean = schema.boolean
  }

  /// The rules that speak of values of a kind.
  func rules(for kind: Node.Kind) -> PlaceRange {
    switch kind {
    case .null, .boolean: PlaceRange()
    case .number: numberRules
    case .string: stringRules
    case .array: arrayRules
    case .object: objectRules
    }
  }

  /// The schema that this is only a reference to, if nothing can tell the two apart.
  func soleReference(in rules: [Rule], _ core: ValidatorCore) -> SchemaID? {
    guard inPlaceRules.count == 1, typeRules.isEmpty, valueRules.isEmpty, numberRules.isEmpty,
      stringRules.isEmpty, arrayRules.isEmpty, objectRules.isEmpty, unevaluatedRules.isEmpty,
      case .reference(let target) = rules[Int(inPlaceRules.start)].check,
      core.set[target].resource == resource, !core.set.leadsBack(target)
    else { return nil }
    return target
  }
}
