internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

/// A contract whose two versions differ, with both.
struct ComparedContract: Sendable {
  let path: String
  let kind: ContractKind
  let old: ContractSource
  let new: ContractSource
}

/// The schemas of a contract's surfaces, ready to validate documents.
struct ContractSurfaces: Sendable {
  let validator: Validator
  /// By the names of the surfaces.
  let schemas: [String: SchemaID]

  /// Reads the surfaces of a version.
  init(_ source: ContractSource, kind: ContractKind, options: ValidationOptions) throws {
    guard let reader = ContractReaders.reader(of: kind) else {
      throw ContractError.unsupportedKind(document: source.document.name, kind: kind)
    }
    var set = SchemaSet()
    let contract = try reader.read(source, into: &set)
    schemas = Dictionary(
      contract.surfaces.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })
    validator = Validator(set, options: options)
  }

  /// The surfaces that accept a document; nil when that cannot be told.
  func accepting(_ document: Document) -> [String]? {
    var names: [String] = []
    for (name, schema) in schemas {
      guard let isValid = validator.isValid(document.root, schema) else { return nil }
      if isValid { names.append(name) }
    }
    return names.sorted()
  }

  /// Why none of some surfaces accepts a document: the errors of the first; none when one accepts it or is gone.
  func errors(_ document: Document, on names: [String]) -> [ValidationError]? {
    var errors: [ValidationError]?
    for name in names {
      guard let schema = schemas[name] else { continue }
      let result = validator.validate(document.root, schema)
      guard let isValid = result.isValid else { return nil }
      if isValid { return [] }
      errors = errors ?? result.errors
    }
    return errors ?? []
  }
}
