import KedgeDocuments

/// A way to say who one is, by what goes over the wire; its name in the document is of no account.
struct SecurityScheme: Hashable, Sendable {
  /// One way to get a token.
  struct TokenFlow: Hashable, Sendable {
    let kind: Text
    let addresses: [Text]
    /// Where a token may be refreshed; nil where it may not.
    let refresh: Text?

    /// Whether who has gone the other way finds all that was there.
    func serves(_ other: TokenFlow) -> Bool {
      kind == other.kind && addresses == other.addresses && (other.refresh == nil || refresh == other.refresh)
    }
  }

  let name: Text
  let node: Node
  /// `apiKey`, `http`, `oauth2`, ...
  let type: Text
  /// Where the key is, which HTTP scheme, where the provider is.
  let details: [Text]
  let flows: Set<TokenFlow>

  /// Whether who has satisfied the other one has satisfied this one.
  func accepts(_ other: SecurityScheme) -> Bool {
    type == other.type && details == other.details
      && other.flows.allSatisfy { flow in flows.contains { $0.serves(flow) } }
  }

  /// What it is, for people: `http basic`, `apiKey header x-key`, `oauth2`, and where its tokens are had.
  var facts: [String] {
    let ways = flows.map { flow in
      "\(flow.kind) "
        + (flow.addresses + [flow.refresh ?? ""]).map(\.string).filter { $0 != "" }.joined(separator: " ")
    }
    return [([type] + details).map(\.string).joined(separator: " ")] + ways.sorted()
  }

  static func == (left: SecurityScheme, right: SecurityScheme) -> Bool {
    left.type == right.type && left.details == right.details && left.flows == right.flows
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(details)
    hasher.combine(flows)
  }
}
