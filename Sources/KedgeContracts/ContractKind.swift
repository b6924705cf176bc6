/// What a contract is written in, by the name that configuration, releases and reports use.
public enum ContractKind: String, CaseIterable, Hashable, Sendable {
  /// A JSON Schema of any draft.
  case jsonSchema = "json-schema"
  /// A Swagger 2.0 or OpenAPI 3.x description.
  case openAPI = "openapi"
  /// An AsyncAPI description.
  case asyncAPI = "asyncapi"
  /// An Avro schema.
  case avro
  /// Metrics with their labels.
  case telemetry

  /// What several of its surfaces are called where they are counted: `3 operations`.
  public var surfaceNoun: String {
    switch self {
    case .jsonSchema, .avro: "surfaces"
    case .openAPI, .asyncAPI: "operations"
    case .telemetry: "metrics"
    }
  }
}
