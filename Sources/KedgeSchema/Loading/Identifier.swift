import KedgeDocuments

/// What `$id` (`id` in draft 4) says: a new resource, an anchor (before 2019-09), or both.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 8.2.1; draft 7 core, section 8.2.
struct Identifier {
  let keyword: Text
  let node: Node
  let reference: URIReference
  /// A plain-name fragment, or nil.
  let anchor: Text?
  /// Whether there is more than a fragment.
  let startsResource: Bool

  /// The identifier of a schema object, or nil when it has none that counts.
  init?(of schema: Node, in dialect: Dialect) {
    guard dialect.openAPI?.isClosed != true else { return nil }
    keyword = dialect.draft == .draft4 ? "id" : "$id"
    guard let node = schema[keyword], let text = node.string else { return nil }
    if dialect.draft.ignoresReferenceSiblings && schema["$ref"]?.kind == .string { return nil }
    self.node = node
    reference = URIReference(text)
    startsResource = !reference.address.isEmpty
    let fragment = PercentEncoding.decoded(reference.fragment ?? "")
    let isName = !fragment.isEmpty && fragment.utf8.first != 0x2F
    anchor = isName && dialect.draft.ignoresReferenceSiblings ? Text(fragment) : nil
  }
}
