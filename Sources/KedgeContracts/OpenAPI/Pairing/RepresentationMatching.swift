import KedgeDocuments

/// Which representations of a body are the same; ranges stand for the types in them.
struct RepresentationMatching {
  private(set) var pairs: [(old: MediaType, new: MediaType)] = []
  private(set) var removed: [MediaType] = []
  private(set) var added: [MediaType] = []

  /// - Parameter flow: Who writes the body: what was written must find a place among what is read.
  init(_ old: [MediaType], _ new: [MediaType], flow: Flow) {
    if flow == .produced {
      let mirrored = RepresentationMatching(reading: old, writing: new)
      (pairs, removed, added) = (mirrored.pairs, mirrored.removed, mirrored.added)
    } else {
      let straight = RepresentationMatching(reading: new, writing: old)
      pairs = straight.pairs.map { ($0.new, $0.old) }
      (removed, added) = (straight.added, straight.removed)
    }
  }

  /// Pairs everything written with the most exact that is read.
  private init(reading: [MediaType], writing: [MediaType]) {
    var used: Set<MediaRange> = []
    for written in writing {
      let covering = reading.filter { $0.range.covers(written.range) }
      guard let read = covering.max(by: { $0.range.exactness < $1.range.exactness }) else {
        added.append(written)
        continue
      }
      used.insert(read.range)
      pairs.append((read, written))
    }
    removed = reading.filter { !used.contains($0.range) }
  }
}
