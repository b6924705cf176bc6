public import KedgeDocuments

/// The events of one module, each of which names those before it by their digests.
public struct Ledger: Sendable {
  /// By time, and by what follows what.
  public let events: [LedgerEvent]

  /// The events in a folder of a tree.
  public init(tree: Tree, folder: String) throws(RegistryError) {
    var events: [LedgerEvent] = []
    for entry in tree.entries.under(folder) where entry.path.string.hasSuffix(".json") {
      let path = entry.path.string
      guard let bytes = try tree.read(path) else { continue }
      events.append(try LedgerEvent(bytes, path: path))
    }
    self.init(events)
  }

  /// Some events.
  init(_ events: [LedgerEvent]) {
    let depths = Self.depths(of: events)
    self.events = events.sorted { left, right in
      let (first, second) = (depths[left.digest] ?? 0, depths[right.digest] ?? 0)
      return (left.time, first, Text(left.path)) < (right.time, second, Text(right.path))
    }
  }

  /// How many events each has before it on the longest way; what is linked in a circle, which no digest allows, counts 0.
  private static func depths(of events: [LedgerEvent]) -> [Digest: Int] {
    var depths: [Digest: Int] = [:]
    for event in events { depths[event.digest] = 0 }
    for _ in events {
      var hasChanged = false
      for event in events {
        let depth = (event.previous.compactMap { depths[$0] }.max() ?? -1) + 1
        if depth > depths[event.digest] ?? 0, depth <= events.count {
          depths[event.digest] = depth
          hasChanged = true
        }
      }
      if !hasChanged { break }
    }
    return depths
  }

  /// The events that no other names as one before it: what the next event is linked to.
  public var heads: [Digest] {
    let named = Set(events.flatMap(\.previous))
    return events.map(\.digest).filter { !named.contains($0) }.sorted()
  }

  /// What is wrong with the links: the event, and why.
  public func faults() -> [(event: LedgerEvent, reason: String)] {
    let byDigest = Dictionary(events.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    var faults: [(event: LedgerEvent, reason: String)] = []
    for event in events {
      for digest in event.previous {
        guard let before = byDigest[digest] else {
          faults.append(
            (event, "it follows an event that is missing or was altered (\(digest.hex.prefix(12)))"))
          continue
        }
        if before.time > event.time {
          faults.append((event, "it is older than \(before.path), which it follows"))
        }
      }
    }
    return faults
  }
}
