/// A dialect: which keywords there are and what they mean. A draft, perhaps with OpenAPI's keywords, perhaps
/// with fewer vocabularies, as a metaschema of one's own declares them.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 4.3.3 "Schema Vocabularies" and 8.1.1 "$schema".
public struct Dialect: Hashable, Sendable, CustomStringConvertible {
  /// The draft whose keywords and rules are used. OpenAPI 3.0 builds on draft 4 (by way of draft 5), 3.1 on
  /// 2020-12.
  public let draft: Draft
  /// The version of OpenAPI whose schema dialect this is, or nil.
  public let openAPI: OpenAPIVersion?
  /// The vocabularies in use.
  public let vocabularies: Vocabularies
  /// From which side of an exchange schemas are read.
  public let view: SchemaView

  /// Creates a dialect from its parts.
  public init(
    draft: Draft, openAPI: OpenAPIVersion? = nil, vocabularies: Vocabularies = .standard,
    view: SchemaView = .exchange
  ) {
    self.draft = draft
    self.openAPI = openAPI
    self.vocabularies = vocabularies
    self.view = view
  }

  /// The same dialect, read from one side of an exchange.
  public func viewed(_ view: SchemaView) -> Dialect {
    Dialect(draft: draft, openAPI: openAPI, vocabularies: vocabularies, view: view)
  }

  /// Draft 4.
  public static let draft4 = Dialect(draft: .draft4)
  /// Draft 6.
  public static let draft6 = Dialect(draft: .draft6)
  /// Draft 7.
  public static let draft7 = Dialect(draft: .draft7)
  /// Draft 2019-09.
  public static let draft2019 = Dialect(draft: .draft2019)
  /// Draft 2020-12.
  public static let draft2020 = Dialect(draft: .draft2020)
  /// The schema objects of Swagger 2.0.
  public static let openAPI20 = Dialect(
    draft: .draft4, openAPI: .version20, vocabularies: .standard.union([.openAPI, .formatAssertion]))
  /// The schema objects of OpenAPI 3.0.
  public static let openAPI30 = Dialect(
    draft: .draft4, openAPI: .version30, vocabularies: .standard.union([.openAPI, .formatAssertion]))
  /// The schema objects of OpenAPI 3.1 and 3.2, without `jsonSchemaDialect`.
  public static let openAPI31 = Dialect(
    draft: .draft2020, openAPI: .version31, vocabularies: .standard.union([.openAPI, .formatAssertion]))

  /// Whether an integer may be one by its spelling only, as in draft 4. OpenAPI says of no version that `1.0` is none.
  public var mayHaveLexicalIntegers: Bool { draft == .draft4 && openAPI == nil }

  /// The name under which formats mean the same: OpenAPI has one list of them for all its versions.
  public var formatFamily: String { openAPI == nil ? "\(draft)" : "OpenAPI" }

  /// Whether the dialect itself asks for `format` to be asserted: OpenAPI's do, as people who describe an API with
  /// `format: uuid` mean it.
  public var assertsFormat: Bool { vocabularies.contains(.formatAssertion) }

  /// The dialect that people call by a name: `draft-07`, `draft7`, `7`, `2020-12`, `openapi-3.0`; or nil.
  public init?(name: String) {
    let known: [(Dialect, [String])] = [
      (.draft4, ["4", "draft4", "draft-4", "draft-04", "draft04", "5", "draft5", "draft-05"]),
      (.draft6, ["6", "draft6", "draft-6", "draft-06", "draft06"]),
      (.draft7, ["7", "draft7", "draft-7", "draft-07", "draft07"]),
      (.draft2019, ["2019-09", "draft2019-09", "draft-2019-09", "2019"]),
      (.draft2020, ["2020-12", "draft2020-12", "draft-2020-12", "2020", "latest"]),
      (.openAPI20, ["swagger-2.0", "swagger20", "openapi-2.0", "oas2.0"]),
      (.openAPI30, ["openapi-3.0", "openapi30", "openapi3.0", "oas3.0"]),
      (.openAPI31, ["openapi-3.1", "openapi31", "openapi3.1", "oas3.1"]),
    ]
    guard let found = known.first(where: { $0.1.contains(name) }) else { return nil }
    self = found.0
  }

  /// The dialect that a `$schema` names among the published metaschemas, or nil. `http` and `https`, with and
  /// without the empty fragment, are the same here, since real documents mix them.
  public init?(metaschema address: String) {
    var rest = Substring(address)
    if rest.hasSuffix("#") { rest = rest.dropLast() }
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    switch rest {
    case "json-schema.org/draft-04/schema", "json-schema.org/draft-05/schema": self = .draft4
    case "json-schema.org/draft-06/schema": self = .draft6
    case "json-schema.org/draft-07/schema": self = .draft7
    case "json-schema.org/draft/2019-09/schema": self = .draft2019
    case "json-schema.org/draft/2020-12/schema", "json-schema.org/schema": self = .draft2020
    case "spec.openapis.org/oas/3.1/dialect/base": self = .openAPI31
    default: return nil
    }
  }

  /// The address of the metaschema that describes schemas of this dialect.
  public var metaschema: String {
    switch draft {
    case .draft4: "http://json-schema.org/draft-04/schema"
    case .draft6: "http://json-schema.org/draft-06/schema"
    case .draft7: "http://json-schema.org/draft-07/schema"
    case .draft2019: "https://json-schema.org/draft/2019-09/schema"
    case .draft2020: "https://json-schema.org/draft/2020-12/schema"
    }
  }

  /// The name for people: `draft 7`, `OpenAPI 3.0`.
  public var description: String {
    switch (openAPI, draft) {
    case (.version20, _): "Swagger 2.0"
    case (.version30, _): "OpenAPI 3.0"
    case (.version31, _): "OpenAPI 3.1"
    case (nil, .draft4): "draft 4"
    case (nil, .draft6): "draft 6"
    case (nil, .draft7): "draft 7"
    case (nil, .draft2019): "draft 2019-09"
    case (nil, .draft2020): "draft 2020-12"
    }
  }
}
