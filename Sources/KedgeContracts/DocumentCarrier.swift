public import KedgeDocuments
public import KedgeSchema

/// What carries documents across a surface, and is more than they: an HTTP request, an HTTP response.
public protocol DocumentCarrier: Sendable {
  /// The message as text, with a document in it; the least message that is allowed where there is none.
  ///
  /// - Parameters:
  ///   - document: What crosses the surface.
  ///   - sample: Some document of a schema, for what else the message needs; nil where none is known.
  func message(carrying document: JSONValue?, sample: (SchemaID) -> JSONValue?) -> String
}
