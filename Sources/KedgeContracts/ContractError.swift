public import KedgeDocuments
public import KedgeSchema

/// Why a contract cannot be read at all.
public enum ContractError: Error, Sendable, CustomStringConvertible {
  /// Its schema cannot be loaded.
  case schema(SchemaError)
  /// The document is not of the kind it is said to be; what is missing.
  case notOfKind(document: String, position: SourcePosition, kind: ContractKind, detail: String)
  /// No reader for the kind.
  case unsupportedKind(document: String, kind: ContractKind)

  /// `a.yaml:1:1: ...`, with what to do.
  public var description: String {
    switch self {
    case .schema(let error): "\(error)"
    case .notOfKind(let document, let position, let kind, let detail):
      "\(document):\(position): this is no contract of kind \(kind.rawValue): \(detail)"
    case .unsupportedKind(let document, let kind):
      "\(document): contracts of kind `\(kind.rawValue)` are not supported"
    }
  }
}
