/// Another list of keywords for one schema: how a variant differs from the schema it is made from.
public struct SchemaEdit {
  /// The schema that is edited.
  public let schema: SchemaID
  /// Its keywords in the variant, from those it has. For `true` and `false` the list that comes in is empty, and the
  /// variant is `true` with what comes out.
  public let keywords: ([Keyword]) -> [Keyword]

  /// An edit of one schema.
  public init(_ schema: SchemaID, keywords: @escaping ([Keyword]) -> [Keyword]) {
    self.schema = schema
    self.keywords = keywords
  }
}
