internal import KedgeDocuments

/// Finds files of a tree that are asked for in the order of their paths, each from where the last one was.
struct EntryCursor {
  private let entries: TreeEntries
  private var place = 0

  init(_ entries: TreeEntries) { self.entries = entries }

  /// The file at a path.
  mutating func find(_ path: Text) -> TreeEntry? {
    if place > 0, !(entries.path(at: place - 1) < path) { place = 0 }
    var step = 1
    var last = place
    while last < entries.count, entries.path(at: last) < path {
      place = last + 1
      last += step
      step *= 2
    }
    last = min(last, entries.count)
    while place < last {
      let middle = (place + last) / 2
      if entries.path(at: middle) < path { place = middle + 1 } else { last = middle }
    }
    guard place < entries.count, entries.path(at: place) == path else { return nil }
    return entries[place]
  }
}
