/// From which side of an exchange a schema is read: `readOnly` members play no part in requests, `writeOnly` members none
/// in responses.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Schema Object", `readOnly` and `writeOnly`.
public enum SchemaView: Hashable, Sendable {
  /// Neither: every member counts.
  case exchange
  /// What a client sends.
  case request
  /// What a server answers.
  case response
}
