import KedgeDocuments

/// What the reader of a keyword knows about where it stands.
struct KeywordPlace {
  /// The schema that has the keyword.
  let schema: SchemaID
  /// Where that schema is written.
  let node: Node
  let resource: ResourceID
  let dialect: Dialect
  /// The keyword's name.
  let keyword: Text

  /// The value of another keyword of the same schema, or nil.
  func sibling(_ name: Text) -> Node? { node[name] }
}
