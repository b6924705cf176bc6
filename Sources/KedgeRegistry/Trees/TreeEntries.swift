public import KedgeDocuments

/// The files of a tree in the order of their paths' bytes.
public struct TreeEntries: RandomAccessCollection, Sendable {
  private let sorted: [TreeEntry]

  init(_ entries: [TreeEntry]) {
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.path < $1.path }
    sorted = isSorted ? entries : entries.sorted { $0.path < $1.path }
  }

  /// The first place.
  public var startIndex: Int { 0 }
  /// One past the last place.
  public var endIndex: Int { sorted.count }
  /// The file at a place.
  public subscript(place: Int) -> TreeEntry { sorted[place] }

  /// The file at a path.
  public subscript(path: Text) -> TreeEntry? {
    let place = firstPlace { $0 < path }
    return place < sorted.count && sorted[place].path == path ? sorted[place] : nil
  }

  /// The files in a folder and below; `folder` without a slash at its end, empty for all.
  public func under(_ folder: String) -> ArraySlice<TreeEntry> {
    guard !folder.utf8.isEmpty else { return sorted[...] }
    let first = Text(folder + "/")
    let past = Text(folder + "0")
    return sorted[firstPlace { $0 < first }..<firstPlace { $0 < past }]
  }

  /// A file whose path differs from the given one only in case.
  public func differingInCase(from path: String) -> TreeEntry? {
    let lowered = Text(path.lowercased())
    return sorted.first { $0.path != Text(path) && Text($0.path.string.lowercased()) == lowered }
  }

  /// The path at a place.
  func path(at place: Int) -> Text { sorted[place].path }

  private func firstPlace(past isBefore: (Text) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle].path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
