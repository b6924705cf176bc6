import KedgeDocuments

/// Where in a request a parameter stands.
enum ParameterPlace: String, Hashable, Sendable {
  case path
  case query
  case header
  case cookie
  /// The whole query, since 3.2.
  case querystring

  /// `query parameter`.
  var title: String { "\(rawValue) parameter" }
}
