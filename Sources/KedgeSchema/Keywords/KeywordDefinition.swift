import KedgeDocuments

/// How a keyword is read.
struct KeywordDefinition: Sendable {
  /// Reads a value at its place. Most keywords give one rule; `dependencies` gives two.
  typealias Reader = @Sendable (_ value: Node, _ place: KeywordPlace, _ loader: inout Loader) -> [KeywordRule]

  /// The vocabularies that have the keyword: one of them must be in use.
  let vocabulary: Vocabularies
  let read: Reader

  init(_ vocabulary: Vocabularies, _ read: @escaping Reader) {
    self.vocabulary = vocabulary
    self.read = read
  }
}
