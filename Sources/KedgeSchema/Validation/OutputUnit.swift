public import KedgeDocuments

/// What one schema, or one keyword of it, says of one part of a document.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 12.3.
public struct OutputUnit: Sendable {
  /// Whether it accepts the part; nil when that cannot be judged.
  public let isValid: Bool?
  /// The way to the schema or keyword, through references.
  public let keywordLocation: JSONPointer
  /// The address of the schema or keyword, with its fragment.
  public let absoluteLocation: String
  /// The part of the document.
  public let instance: Node
  /// The schema.
  public let schema: SchemaID
  /// The keyword; nil where the unit is a schema's, but for the schema `false`: there the keyword that applies it.
  public let keyword: Keyword?
  /// Why the part is not accepted, where the children do not say it.
  public let message: String?
  /// What the keyword has to say of a part that it accepts.
  public let annotation: JSONValue?
  /// A schema's keywords; a keyword's schemas.
  public let children: [OutputUnit]
}

extension SchemaSet {
  /// The address of a place in a schema: its resource's, and the pointer from there.
  func absoluteLocation(of node: Node, in schema: Schema) -> String {
    let resource = resources[Int(schema.resource.rawValue)]
    let tokens = node.pointer.tokens.dropFirst(resource.node.pointer.tokens.count)
    let fragment = JSONPointer(Array(tokens)).description
    return resource.base.address + "#" + PercentEncoding.encoded(fragment: fragment)
  }
}
