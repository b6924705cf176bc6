internal import KedgeDocuments

extension Repository {
  /// The files that are staged.
  public func index() throws(RegistryError) -> Tree {
    let entries = try indexEntries()
    return Tree(name: "the index", entries: TreeEntries(entries), prepare: prepareObjects, bytes: readObject)
  }

  /// The files of a commit.
  public func tree(of commit: ObjectID, name: String) throws(RegistryError) -> Tree {
    var entries: [TreeEntry] = []
    let listed = try asking { () throws(GitError) in
      try git.output(["ls-tree", "-r", "-z", "--full-tree", commit.description])
    }
    // `mode type object<tab>path`
    FileList(listed.output).forEach { file in
      entries.append(TreeEntry(path: file.path, mode: file.first, object: ObjectID(file.third)))
    }
    return Tree(name: name, entries: TreeEntries(entries), prepare: prepareObjects, bytes: readObject)
  }

  /// The files of a commit, by those that are staged and what git finds to be other: it looks into no folder that is the
  /// same, and nor does whoever asks how the two differ.
  func tree(of commit: ObjectID, name: String, besides staged: Tree) throws(RegistryError) -> Tree {
    // Nothing that is configured may hide a difference: neither what a submodule is said to be, nor files that are to be
    // added some day.
    let asked = try asking { () throws(GitError) in
      try git.run([
        "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=none",
        "--ita-visible-in-index", commit.description,
      ])
    }
    guard asked.status == 0, let differences = TreeDifferences(asked.records) else {
      return try tree(of: commit, name: name)
    }
    return Tree(
      name: name, entries: differences.applied(to: staged.entries),
      compared: (staged, differences.paths), prepare: prepareObjects, bytes: readObject)
  }

  /// The files as they lie there: those that git tracks or would track. What is ignored is not seen.
  public func workTree(files: any FileSystem = LocalFileSystem()) throws(RegistryError) -> Tree {
    var changed: Set<Text> = []
    for record in try asking({ () throws(GitError) in try git.output(["diff-files", "--name-only", "-z"]) })
      .records
    {
      changed.insert(Self.path(record))
    }
    let unseen = try unseenPaths()
    var entries: [TreeEntry] = []
    for entry in try indexEntries() {
      if !changed.contains(entry.path) {
        entries.append(entry)
      } else if let kind = files.kind(of: topLevel + "/" + entry.path.string) {
        entries.append(TreeEntry(path: entry.path, kind: kind, object: nil))
      }
    }
    let others = try asking { () throws(GitError) in
      try git.output(["ls-files", "--others", "--exclude-standard", "-z"])
    }
    for record in others.records {
      let path = Self.path(record)
      guard let kind = files.kind(of: topLevel + "/" + path.string) else { continue }
      entries.append(TreeEntry(path: path, kind: kind, object: nil))
    }
    let (placed, removed) = try journal(files).overlay()
    entries.removeAll { removed.contains($0.path) || placed[$0.path] != nil }
    entries += placed.keys.map { TreeEntry(path: $0, kind: .file, object: nil) }
    return Tree(name: "the work tree", entries: TreeEntries(entries)) {
      [topLevel] entry throws(RegistryError) in
      if unseen.contains(entry.path), placed[entry.path] == nil { return try readObject(entry) }
      return try files.read(placed[entry.path] ?? topLevel + "/" + entry.path.string)
    }
  }

  /// The files that git was told not to look at in the work tree: what is committed of them is what is staged, whatever lies
  /// there.
  private func unseenPaths() throws(RegistryError) -> Set<Text> {
    var paths: Set<Text> = []
    for record in try asking({ () throws(GitError) in try git.output(["ls-files", "-v", "-z"]) }).records {
      // `H path`; a small letter for what is assumed to be unchanged, `S` for what is left out of the work tree.
      guard let tag = record.first, record.count > 2, tag == UInt8(ascii: "S") || tag >= UInt8(ascii: "a")
      else {
        continue
      }
      paths.insert(Self.path(record.dropFirst(2)))
    }
    return paths
  }

  private func indexEntries() throws(RegistryError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    let listed = try asking { () throws(GitError) in try git.output(["ls-files", "--stage", "-z"]) }
    // `mode object stage<tab>path`
    try FileList(listed.output).forEach { file throws(RegistryError) in
      guard file.third.elementsEqual([0x30]) else { throw .unmerged(path: file.path.string) }
      entries.append(TreeEntry(path: file.path, mode: file.first, object: ObjectID(file.second)))
    }
    return entries
  }

  @Sendable private func readObject(_ entry: TreeEntry) throws(RegistryError) -> [UInt8] {
    guard let object = entry.object else {
      throw .unreadable(path: entry.path.string, reason: "git has no object for it")
    }
    let bytes = try asking { () throws(GitError) in try objects.read(object.description) }
    guard let bytes else {
      throw .unreadable(path: entry.path.string, reason: "the repository lacks object \(object)")
    }
    return bytes
  }

  @Sendable private func prepareObjects(_ ids: [ObjectID]) throws(RegistryError) {
    try asking { () throws(GitError) in try objects.prepare(ids) }
  }

  private static func path(_ bytes: some Collection<UInt8>) -> Text {
    Text(String(decoding: bytes, as: UTF8.self))
  }
}
