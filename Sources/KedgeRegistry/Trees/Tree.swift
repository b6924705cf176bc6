public import KedgeDocuments
internal import Synchronization

/// One state of the repository's files: the work tree, the index, or a commit.
public final class Tree: Sendable {
  /// What messages call it: `the work tree`, `the index`, `HEAD`.
  public let name: String
  /// The files.
  public let entries: TreeEntries

  private let bytes: @Sendable (TreeEntry) throws(RegistryError) -> [UInt8]
  /// Reads git's objects before they are asked for.
  private let prepare: @Sendable ([ObjectID]) throws(RegistryError) -> Void
  /// The tree that git compared this one with, and the paths of all files that are not the same in both.
  private let compared: (tree: Tree, differing: [Text])?
  private let documents = Mutex<[Text: Document]>([:])

  init(
    name: String, entries: TreeEntries, compared: (tree: Tree, differing: [Text])? = nil,
    prepare: @escaping @Sendable ([ObjectID]) throws(RegistryError) -> Void = { _ in },
    bytes: @escaping @Sendable (TreeEntry) throws(RegistryError) -> [UInt8]
  ) {
    self.prepare = prepare
    self.compared = compared
    self.name = name
    self.entries = entries
    self.bytes = bytes
  }

  /// The same files but for some texts that stand for them.
  func with(_ texts: [Text: [UInt8]]) -> Tree {
    guard !texts.isEmpty else { return self }
    let others = entries.filter { texts[$0.path] == nil }
    let replaced = texts.keys.map { TreeEntry(path: $0, kind: .file, object: nil) }
    return Tree(name: name, entries: TreeEntries(others + replaced)) { [bytes] entry throws(RegistryError) in
      if let text = texts[entry.path] { return text }
      return try bytes(entry)
    }
  }

  /// Whether there is a file, exact in case.
  public func contains(_ path: String) -> Bool { entries[Text(path)] != nil }

  /// The bytes of a file.
  ///
  /// - Returns: Nothing when there is no such file.
  /// - Throws: `RegistryError` when it is a link, or cannot be read.
  public func read(_ path: String) throws(RegistryError) -> [UInt8]? {
    guard let entry = entries[Text(path)] else { return nil }
    switch entry.kind {
    case .file: return try bytes(entry)
    case .link: throw .isLink(path: path, tree: name)
    case .submodule: throw .isOtherRepository(path: path)
    }
  }

  /// Reads files that will be asked for, many at a time.
  func prepare(_ paths: [String]) throws(RegistryError) {
    try prepare(paths.compactMap { entries[Text($0)]?.object })
  }

  /// A file as a document; read once, however often it is asked for.
  ///
  /// - Throws: `RegistryError` or `DocumentError`.
  public func document(_ path: String) throws -> Document? {
    if let known = documents.withLock({ $0[Text(path)] }) { return known }
    guard let bytes = try read(path) else { return nil }
    let document = try Document.read(bytes, name: path)
    documents.withLock { $0[Text(path)] = document }
    return document
  }

  /// Whether a file is as in another tree, or is in neither.
  func agrees(with other: Tree, at path: String) -> Bool {
    contains(path) || other.contains(path) ? holdsSame(path, as: other, at: path) : true
  }

  /// Whether both trees have the same file: by git's ids where it has them, else byte by byte.
  func holdsSame(_ path: String, as other: Tree, at otherPath: String) -> Bool {
    guard let mine = entries[Text(path)], let theirs = other.entries[Text(otherPath)] else { return false }
    return holdsSame(mine, as: other, theirs)
  }

  /// Whether a file of this tree and one of another are the same.
  func holdsSame(_ mine: TreeEntry, as other: Tree, _ theirs: TreeEntry) -> Bool {
    guard mine.kind == .file, theirs.kind == .file else { return false }
    if let first = mine.object, let second = theirs.object { return first == second }
    guard let first = try? bytes(mine), let second = try? other.bytes(theirs) else { return false }
    return first == second
  }

  /// The files in a folder that are not the same in another tree, those of this one first.
  func differences(from other: Tree, under folder: String) -> [Difference] {
    let paths = differing(from: other, under: folder)
    let found = paths.compactMap { path -> Difference? in
      let (mine, theirs) = (entries[path], other.entries[path])
      if let mine, let theirs, holdsSame(mine, as: other, theirs) { return nil }
      return Difference(path: path.string, mine: mine, theirs: theirs)
    }
    return found.filter { $0.mine != nil } + found.filter { $0.mine == nil }
  }

  /// The paths in a folder that can differ: those that git told apart, where it compared the two, and what is no file.
  private func differing(from other: Tree, under folder: String) -> [Text] {
    if let compared, compared.tree === other {
      var paths = Set(compared.differing.filter { folder.utf8.isEmpty || $0.string.hasPrefix(folder + "/") })
      for entry in entries.under(folder) where entry.kind != .file { paths.insert(entry.path) }
      return paths.sorted()
    }
    let mine = entries.under(folder).map(\.path)
    return mine + other.entries.under(folder).map(\.path).filter { entries[$0] == nil }
  }

  /// A file that two trees have not alike.
  struct Difference {
    let path: String
    let mine: TreeEntry?
    let theirs: TreeEntry?
  }
}
