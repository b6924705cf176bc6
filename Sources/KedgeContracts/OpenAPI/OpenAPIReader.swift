public import KedgeDocuments
public import KedgeSchema

/// An API described in Swagger 2.0 or OpenAPI 3.x: surfaces are what clients send and what they are answered.
public enum OpenAPIReader: ContractReader {
  /// `openapi`.
  public static let kind = ContractKind.openAPI

  /// An object with `openapi` or `swagger`.
  public static func recognises(_ document: Document) -> Bool {
    document.root["openapi"] != nil || document.root["swagger"] != nil
  }

  /// Reads all operations, webhooks and callbacks, with what they inherit.
  public static func read(
    _ source: ContractSource, into set: inout SchemaSet
  ) throws(ContractError) -> Contract {
    let version = try version(of: source.document)
    var taken = SchemaSet()
    swap(&taken, &set)
    var reader = DescriptionReader(source, version: version, set: consume taken)
    defer { set = reader.set }
    let description = try reader.read()
    return Contract(
      kind: kind, document: source.document, surfaces: SurfaceList(description).surfaces,
      notCompared: reader.notCompared, details: description)
  }

  /// Brings operations, parameters, bodies and responses together.
  public static func pair(
    _ old: Contract, _ new: Contract, in set: inout SchemaSet
  ) -> ContractPairing {
    guard let before = old.details as? APIDescription, let after = new.details as? APIDescription else {
      return ContractPairing()
    }
    var pairing = DescriptionPairing(set: set, old: old.document.root, new: new.document.root)
    pairing.pair(before, after)
    set = pairing.set
    return pairing.result
  }

  static func version(of document: Document) throws(ContractError) -> SpecificationVersion {
    let node = document.root["openapi"] ?? document.root["swagger"]
    let written = node?.string ?? node?.number?.lexical ?? ""
    if written.hasPrefix("2.0") || written == "2" { return .swagger20 }
    if written.hasPrefix("3.0") { return .openAPI30 }
    if written.hasPrefix("3.1") || written.hasPrefix("3.2") { return .openAPI31 }
    throw .notOfKind(
      document: document.name, position: (node ?? document.root).position, kind: kind,
      detail: "`openapi: 3.0.x`, `3.1.x` or `3.2.x`, or `swagger: \"2.0\"`, is needed; it says `\(written)`")
  }
}
