public import KedgeDocuments
internal import Synchronization

/// One state of the repository's files: the work tree, the index, or a commit.
public final class Tree: Sendable {
  /// What messages call it: `the work tree`, `the index`, `HEAD`.
  public let name: String
  /// The files.
  public let entries: TreeEntries

  private let bytes: @Sendable (TreeEntry) throws(RegistryError) -> [UInt8]
  private let documents = Mutex<[Text: Document]>([:])

  init(
    name: String, entries: TreeEntries,
    bytes: @escaping @Sendable (TreeEntry) throws(RegistryError) -> [UInt8]
  ) {
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
    guard let mine = entries[Text(path)], let theirs = other.entries[Text(otherPath)], mine.kind == .file,
      theirs.kind == .file
    else { return false }
    if let first = mine.object, let second = theirs.object { return first == second }
    guard let first = try? bytes(mine), let second = try? other.bytes(theirs) else { return false }
    return first == second
  }
}
