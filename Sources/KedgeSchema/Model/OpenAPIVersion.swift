/// The versions of OpenAPI whose schema dialects are understood.
public enum OpenAPIVersion: Hashable, Sendable {
  /// Swagger 2.0: a part of draft 4, whose `x-nullable` is read as `nullable`.
  case version20
  /// OpenAPI 3.0: a dialect of its own, near draft 5, with `nullable`.
  case version30
  /// OpenAPI 3.1 and 3.2: draft 2020-12 with a vocabulary.
  case version31

  /// Whether schemas know only the keywords that the specification lists.
  public var isClosed: Bool { self != .version31 }
}
