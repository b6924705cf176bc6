import KedgeDocuments

/// The ways in: any alternative will do, all schemes of it are needed. An alternative without schemes is for everyone.
struct SecurityRequirements: Sendable {
  /// One scheme with the scopes that are needed.
  struct Need: Hashable, Sendable {
    let scheme: SecurityScheme
    let scopes: Set<Text>
  }

  /// Schemes that are needed together.
  struct Alternative: Hashable, Sendable {
    let needs: [Need]

    /// Whether who satisfies the other alternative satisfies this one.
    func accepts(_ other: Alternative) -> Bool {
      needs.allSatisfy { need in
        other.needs.contains { need.scheme.accepts($0.scheme) && need.scopes.isSubset(of: $0.scopes) }
      }
    }

    /// `key and oauth (read)`, `anyone`.
    ///
    /// - Parameter isDetailed: Whether it is said what each scheme is, beside its name.
    func words(isDetailed: Bool) -> String {
      guard !needs.isEmpty else { return "anyone" }
      return needs.map { need in
        let facts = (isDetailed ? need.scheme.facts : []) + need.scopes.sorted().map(\.string)
        return "`\(need.scheme.name)`" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
      }.joined(separator: " and ")
    }
  }

  let alternatives: [Alternative]
  /// The list that holds, or the document where there is none.
  let node: Node

  /// The alternatives that satisfy nothing of the other requirements.
  func notAccepted(by other: SecurityRequirements) -> [Alternative] {
    alternatives.filter { alternative in !other.alternatives.contains { $0.accepts(alternative) } }
  }
}
