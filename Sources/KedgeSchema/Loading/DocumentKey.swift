import KedgeDocuments

/// A document, by identity, in a universe.
struct DocumentKey: Hashable, Sendable {
  let universe: Universe
  let document: ObjectIdentifier

  init(_ document: Document, in universe: Universe) {
    self.universe = universe
    self.document = ObjectIdentifier(document)
  }
}
