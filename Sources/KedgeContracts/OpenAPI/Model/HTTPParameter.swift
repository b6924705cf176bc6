import KedgeDocuments
import KedgeSchema

/// A parameter of a request, or a header of a response: one named value.
struct HTTPParameter: Sendable {
  let name: Text
  let place: ParameterPlace
  let isRequired: Bool
  /// The parameter object, behind references.
  let node: Node
  let serialization: Serialization
  let schema: SchemaID
  /// Where the schema is written; the parameter object when it has none.
  let schemaNode: Node
  /// What holds when it is left out; nil when nothing is said.
  let defaultValue: JSONValue?

  /// The same with another schema.
  func with(_ schema: SchemaID) -> HTTPParameter {
    HTTPParameter(
      name: name, place: place, isRequired: isRequired, node: node, serialization: serialization,
      schema: schema, schemaNode: schemaNode, defaultValue: defaultValue)
  }

  /// The same under another name.
  func named(_ name: Text) -> HTTPParameter {
    HTTPParameter(
      name: name, place: place, isRequired: isRequired, node: node, serialization: serialization,
      schema: schema, schemaNode: schemaNode, defaultValue: defaultValue)
  }
}
