public import KedgeDocuments
public import KedgeSchema

/// A description looked at by itself: whether its specification allows it, and where its schemas are.
public struct DescriptionReview: Sendable {
  /// What the specification does not allow, in the order of the document.
  public let problems: [DescriptionProblem]
  /// Every schema that stands in a place of its own, in the order of the document.
  public let schemas: [Node]
  /// The dialect of the schemas.
  public let dialect: Dialect

  /// Looks at one document; what it refers to in others is not followed.
  ///
  /// - Throws: `ContractError` when the version is none that is known.
  public init(_ document: Document) throws(ContractError) {
    let version = try OpenAPIReader.version(of: document)
    dialect = DescriptionReader.dialect(of: document, version)
    let written = document.root["openapi"]?.string ?? "2.0"
    let check = ObjectModelCheck(document, version: String(written.prefix(3)))
    problems = check.problems
    schemas = check.schemas
  }
}
