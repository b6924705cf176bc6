import KedgeDocuments

/// Which representations of a body are the same; ranges stand for the types in them.
///
/// A type is described by the most exact range that covers it. So every range that either version names is asked for on both
/// sides: what describes it there is one pair.
struct RepresentationMatching {
  private(set) var pairs: [(old: MediaType, new: MediaType)] = []
  private(set) var removed: [MediaType] = []
  private(set) var added: [MediaType] = []

  init(_ old: [MediaType], _ new: [MediaType]) {
    var seen: Set<[MediaRange]> = []
    for range in (old + new).map(\.range) {
      let (before, after) = (Self.cover(of: range, in: old), Self.cover(of: range, in: new))
      guard seen.insert([before, after].map { $0?.range ?? range }).inserted else { continue }
      switch (before, after) {
      case (let before?, let after?): pairs.append((before, after))
      case (let before?, nil): removed.append(before)
      case (nil, let after?): added.append(after)
      case (nil, nil): break
      }
    }
  }

  private static func cover(of range: MediaRange, in content: [MediaType]) -> MediaType? {
    content.filter { $0.range.covers(range) }.max { $0.range.exactness < $1.range.exactness }
  }
}
