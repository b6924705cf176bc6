/// The versions of OpenAPI whose schema dialects are understood.
public enum OpenAPIVersion: Hashable, Sendable {
  /// OpenAPI 3.0: a dialect of its own, near draft 5, with `nullable`.
  case version30
  /// OpenAPI 3.1: draft 2020-12 with a vocabulary.
  case version31
}
