public import KedgeDocuments

/// One schema: a set of keywords, or `true` or `false`.
public struct Schema: Sendable {
  /// Its place in the set.
  public let id: SchemaID
  /// Where it is written.
  public let node: Node
  /// The dialect it is written in.
  public let dialect: Dialect
  /// The resource it belongs to: its base address and its dynamic anchors.
  public let resource: ResourceID
  /// The value when the schema is `true` or `false`, which have no keywords.
  public let boolean: Bool?
  /// The keywords, in the order of the document. `dependencies` may be two. A value that is no schema at all
  /// has one keyword without a name, which is ``KeywordRule/malformed``.
  public let keywords: [Keyword]
  /// The keywords that have no effect because they stand beside `$ref` before 2019-09.
  public let ignoredKeywords: [Keyword]

  init(
    id: SchemaID, node: Node, dialect: Dialect, resource: ResourceID, boolean: Bool? = nil,
    keywords: [Keyword] = [], ignoredKeywords: [Keyword] = []
  ) {
    self.id = id
    self.node = node
    self.dialect = dialect
    self.resource = resource
    self.boolean = boolean
    self.keywords = keywords
    self.ignoredKeywords = ignoredKeywords
  }

  /// The first keyword with a name, or nil.
  public func keyword(_ name: Text) -> Keyword? { keywords.first { $0.name == name } }

  /// The same schema with other keywords.
  func with(keywords: [Keyword]) -> Schema {
    Schema(
      id: id, node: node, dialect: dialect, resource: resource, boolean: boolean, keywords: keywords,
      ignoredKeywords: ignoredKeywords)
  }

  /// The same schema at another place of the set, with other keywords.
  func copied(to id: SchemaID, keywords: [Keyword]) -> Schema {
    Schema(
      id: id, node: node, dialect: dialect, resource: resource, boolean: boolean, keywords: keywords,
      ignoredKeywords: ignoredKeywords)
  }
}
