internal import KedgeDocuments

/// What an artefact says that can be computed again: all but times.
struct EvidenceFacts {
  /// Values by the names that lead to them.
  let values: [(path: [Text], value: JSONValue)]

  /// The first fact that a document tells otherwise, in words; nil when it tells them all.
  func difference(from document: Document) -> String? {
    for (path, value) in values {
      var node: Node? = document.root
      for name in path { node = node?[name] }
      if let node, node.isEqual(to: value) { continue }
      let name = path.map { "/\($0)" }.joined()
      return
        "`\(name)` is \(node.map { Self.short($0.value) } ?? "not there"), and computed again \(Self.short(value))"
    }
    return nil
  }

  private static func short(_ value: JSONValue) -> String {
    let text = value.description
    return text.utf8.count <= 60 ? text : String(text.prefix(57)) + "..."
  }

  /// Files with their digests.
  static func inputs(_ files: [(path: String, digest: Digest)]) -> (path: [Text], value: JSONValue) {
    (
      ["inputs"],
      .array(
        files.map {
          .object(["path": JSONValue(text: $0.path), "sha256": JSONValue(text: $0.digest.hex)])
        })
    )
  }
}
