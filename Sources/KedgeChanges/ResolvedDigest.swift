import KedgeDocuments
import KedgeSchema

/// The digest of a schema with all that it refers to, wherever that is kept.
enum ResolvedDigest {
  /// SHA-256 over the canonical digest of the schema and, sorted, those of everything that references lead to.
  static func of(_ root: SchemaID, in set: SchemaSet) -> Digest {
    var digests: Set<String> = []
    for id in set.reachable(from: root) {
      for keyword in set[id].keywords {
        switch keyword.rule {
        case .reference(let target), .dynamicReference(let target, _), .recursiveReference(let target):
          digests.insert(CanonicalWriter.digest(set[target].node.value).hex)
        default: break
        }
      }
    }
    let own = CanonicalWriter.digest(set[root].node.value).hex
    return digests.isEmpty
      ? CanonicalWriter.digest(set[root].node.value)
      : .sha256(of: ([own] + digests.sorted()).joined(separator: "\n"))
  }
}
