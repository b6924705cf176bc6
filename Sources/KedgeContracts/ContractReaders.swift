public import KedgeDocuments

/// The kinds that can be read.
public enum ContractReaders {
  /// In the order in which a document is held against them; JSON Schema last, since any object may be one.
  static let all: [any ContractReader.Type] = [
    OpenAPIReader.self, TelemetryReader.self, JSONSchemaReader.self,
  ]

  /// The reader of a kind.
  public static func reader(of kind: ContractKind) -> (any ContractReader.Type)? {
    all.first { $0.kind == kind }
  }

  /// The kind that a document looks like.
  public static func kind(of document: Document) -> ContractKind? {
    all.first { $0.recognises(document) }?.kind
  }
}
