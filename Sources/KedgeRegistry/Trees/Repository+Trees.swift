internal import KedgeDocuments

extension Repository {
  /// The files that are staged.
  public func index() throws(RegistryError) -> Tree {
    let entries = try indexEntries()
    return Tree(name: "the index", entries: TreeEntries(entries), bytes: readObject)
  }

  /// The files of a commit.
  public func tree(of commit: ObjectID, name: String) throws(RegistryError) -> Tree {
    var entries: [TreeEntry] = []
    for record in try asking({ () throws(GitError) in
      try git.output(["ls-tree", "-r", "-z", "--full-tree", commit.description])
    }).records {
      // `mode type object<tab>path`
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let words = record[..<tab].split(separator: 0x20)
      guard words.count == 3 else { continue }
      entries.append(
        TreeEntry(path: Self.path(record[(tab + 1)...]), mode: words[0], object: ObjectID(words[2])))
    }
    return Tree(name: name, entries: TreeEntries(entries), bytes: readObject)
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
    for record in try asking({ () throws(GitError) in try git.output(["ls-files", "--stage", "-z"]) }).records
    {
      // `mode object stage<tab>path`
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let words = record[..<tab].split(separator: 0x20)
      guard words.count == 3 else { continue }
      let path = Self.path(record[(tab + 1)...])
      guard words[2].elementsEqual([0x30]) else { throw .unmerged(path: path.string) }
      entries.append(TreeEntry(path: path, mode: words[0], object: ObjectID(words[1])))
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

  private static func path(_ bytes: some Collection<UInt8>) -> Text {
    Text(String(decoding: bytes, as: UTF8.self))
  }
}
