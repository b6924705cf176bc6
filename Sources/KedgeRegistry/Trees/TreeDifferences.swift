internal import KedgeDocuments

/// What git finds to be other in a commit than in the index: `git diff-index --cached --raw -z`.
struct TreeDifferences {
  /// The paths of all files that are not the same, in order.
  let paths: [Text]
  /// The files among them that the commit has.
  let entries: [TreeEntry]

  /// Reads them; nothing where a record is not understood.
  init?(_ records: [ArraySlice<UInt8>]) {
    var entries: [TreeEntry] = []
    var paths: [Text] = []
    guard records.count.isMultiple(of: 2) else { return nil }
    for place in stride(from: 0, to: records.count, by: 2) {
      // `:mode mode object object status`, the commit first.
      let words = records[place].split(separator: 0x20)
      guard words.count == 5, words[0].first == 0x3A, let status = words[4].first,
        "ADMT".utf8.contains(status)
      else { return nil }
      let path = Text(String(decoding: records[place + 1], as: UTF8.self))
      paths.append(path)
      if status == UInt8(ascii: "A") { continue }
      guard let object = ObjectID(words[2]) else { return nil }
      entries.append(TreeEntry(path: path, mode: words[0].dropFirst(), object: object))
    }
    self.paths = paths.sorted()
    self.entries = entries
  }

  /// The files of the commit.
  func applied(to staged: TreeEntries) -> TreeEntries {
    guard !paths.isEmpty else { return staged }
    let differing = Set(paths)
    return TreeEntries(staged.filter { !differing.contains($0.path) } + entries)
  }
}
