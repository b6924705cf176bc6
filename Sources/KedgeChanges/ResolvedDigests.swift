import KedgeDocuments
import KedgeSchema

/// The digests of schemas with all that they refer to, wherever that is kept; each schema's own text is digested once.
struct ResolvedDigests {
  private let set: SchemaSet
  private var own: [SchemaID: Digest] = [:]

  init(_ set: SchemaSet) { self.set = set }

  /// SHA-256 over the canonical digest of the schema and, sorted, those of everything that references lead to.
  mutating func of(_ root: SchemaID) -> Digest {
    var digests: Set<String> = []
    for id in set.reachable(from: root) {
      for keyword in set[id].keywords {
        switch keyword.rule {
        case .reference(let target), .dynamicReference(let target, _), .recursiveReference(let target):
          digests.insert(own(target).hex)
        default: break
        }
      }
    }
    let own = own(root)
    return digests.isEmpty ? own : .sha256(of: ([own.hex] + digests.sorted()).joined(separator: "\n"))
  }

  private mutating func own(_ id: SchemaID) -> Digest {
    if let known = own[id] { return known }
    let digest = CanonicalWriter.digest(set[id].node.value)
    own[id] = digest
    return digest
  }
}
