public import KedgeDocuments

/// Why a schema could not be loaded at all. What is merely wrong inside a schema is a ``SchemaProblem``.
public enum SchemaError: Error, Sendable, CustomStringConvertible {
  /// The pointer at which to load points at nothing in the document.
  case noSuchPlace(document: String, pointer: JSONPointer)
  /// A second, different document was loaded under an address of the same universe.
  case addressTaken(document: String, address: String)
  /// The set would exceed its bound of schemas.
  case tooManySchemas(document: String, limit: Int)

  /// `a.json: ...`, with what to do.
  public var description: String {
    switch self {
    case .noSuchPlace(let document, let pointer):
      "\(document): there is nothing at `\(pointer)`; name a place that exists"
    case .addressTaken(let document, let address):
      "\(document): another document already has the address `\(address)`; give each its own"
    case .tooManySchemas(let document, let limit):
      "\(document): more than \(limit) schemas (bound: schemas); split the document"
    }
  }
}
