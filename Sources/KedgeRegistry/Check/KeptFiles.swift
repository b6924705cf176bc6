internal import KedgeDocuments

/// The files whose copies in a release are what lies there now, by git's ids where it has them.
struct KeptFiles {
  private var same: Set<Text> = []

  init(_ baseline: Baseline, in tree: Tree) {
    let prefix = baseline.prefix
    guard prefix.hasSuffix("/") else { return }
    var cursor = EntryCursor(tree.entries)
    for copy in baseline.tree.entries.under(String(prefix.dropLast())) {
      let path = Text(String(decoding: copy.path.string.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
      if let file = cursor.find(path), tree.holdsSame(file, as: baseline.tree, copy) { same.insert(path) }
    }
  }

  func contains(_ path: String) -> Bool { same.contains(Text(path)) }
}
