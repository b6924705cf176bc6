internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema
internal import Synchronization

/// Files of a tree as contracts, with what they refer to.
struct ContractLoader: Sendable {
  let tree: Tree
  /// What stands before the path of a file in this tree.
  let prefix: String
  /// The file that stands for a remote address.
  let file: @Sendable (_ address: String) -> String?

  init(tree: Tree, prefix: String = "", file: @escaping @Sendable (String) -> String?) {
    self.tree = tree
    self.prefix = prefix
    self.file = file
  }

  /// A contract.
  ///
  /// - Returns: Nothing when there is no such file.
  /// - Throws: `RegistryError` or `DocumentError` when it cannot be read.
  func source(
    _ path: String, dialect: Dialect, universe: Universe, flow: Flow, noting trace: ReferenceTrace? = nil
  ) throws -> ContractSource? {
    guard let document = try tree.document(prefix + path) else { return nil }
    return ContractSource(
      document: document, address: path, dialect: dialect, universe: universe, flow: flow,
      resolver: resolver(noting: trace))
  }

  /// Finds referenced files: only those of the tree, exact in case, and no link.
  func resolver(noting trace: ReferenceTrace?) -> Resolver {
    { [self] address in
      guard let path = try Self.path(address) ?? file(address) else { return nil }
      guard let document = try tree.document(prefix + path) else {
        trace?.miss(path)
        let other = tree.entries.differingInCase(from: prefix + path)?.path.string
        throw RegistryError.noSuchFile(
          path: path, tree: tree.name, otherCase: other.map { String($0.dropFirst(prefix.count)) })
      }
      trace?.find(path)
      return document
    }
  }

  /// The path that an address is; nil for a remote one.
  static func path(_ address: String) throws(RegistryError) -> String? {
    if address.utf8.isEmpty || address.hasPrefix("urn:") || address.firstScheme != nil { return nil }
    guard !address.hasPrefix("/"), !address.hasPrefix("../"), !address.contains("/../") else {
      throw .outside(path: address)
    }
    return address
  }
}

extension String {
  /// What stands before the first `:`, when that is a scheme.
  fileprivate var firstScheme: Substring? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = self[..<colon]
    return !scheme.isEmpty && !scheme.utf8.contains(UInt8(ascii: "/")) ? scheme : nil
  }
}

/// Which files a contract refers to, noted while it is loaded.
final class ReferenceTrace: Sendable {
  private let noted = Mutex<(found: Set<Text>, missing: Set<Text>)>(([], []))

  func find(_ path: String) { noted.withLock { _ = $0.found.insert(Text(path)) } }
  func miss(_ path: String) { noted.withLock { _ = $0.missing.insert(Text(path)) } }

  /// The files that were there, sorted.
  var found: [String] { noted.withLock { $0.found.sorted().map(\.string) } }
  /// The files that were not, sorted.
  var missing: [String] { noted.withLock { $0.missing.sorted().map(\.string) } }
}
