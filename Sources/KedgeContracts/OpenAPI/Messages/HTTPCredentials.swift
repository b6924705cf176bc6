import KedgeDocuments

/// Where a request says who asks; keys and tokens are left to whoever reads it.
struct HTTPCredentials {
  private(set) var headers: [String] = []
  private(set) var query: [String] = []
  private(set) var cookies: [String] = []

  init(_ alternative: SecurityRequirements.Alternative) {
    for need in alternative.needs { add(need) }
  }

  private mutating func add(_ need: SecurityRequirements.Need) {
    let scopes = need.scopes.sorted().map(\.string).joined(separator: " ")
    switch (need.scheme.type.string, need.scheme.details.first?.string) {
    case ("apiKey", "header"?): headers.append("\(need.scheme.node["name"]?.string ?? "Key"): <key>")
    case ("apiKey", "query"?): query.append("\(need.scheme.details.last ?? "key")=<key>")
    case ("apiKey", _): cookies.append("\(need.scheme.details.last ?? "key")=<key>")
    case ("http", "basic"?): headers.append("Authorization: Basic <name and password>")
    case ("http", let scheme?) where scheme != "bearer":
      headers.append("Authorization: \(scheme) <credentials>")
    case ("mutualTLS", _): break
    default:
      headers.append("Authorization: Bearer <token\(scopes.isEmpty ? "" : " for \(scopes)")>")
    }
  }
}
