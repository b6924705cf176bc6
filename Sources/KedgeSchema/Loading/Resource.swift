import KedgeDocuments

/// A schema resource: what has a base address of its own.
struct Resource: Sendable {
  /// The base of the relative references in it.
  let base: URIReference
  /// The place it starts at: the root of pointers into it.
  let node: Node
  /// The dialect of its root.
  let dialect: Dialect
  /// The schema at its root, once it has been read.
  var root: SchemaID?
  /// Plain-name fragments.
  var anchors: [Text: SchemaID] = [:]
  /// Plain-name fragments that `$dynamicRef` finds in the dynamic scope.
  var dynamicAnchors: [Text: SchemaID] = [:]
  /// Whether the root has `$recursiveAnchor: true`.
  var isRecursiveAnchor = false
}
