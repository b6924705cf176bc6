internal import KedgeDocuments
public import KedgePolicy

/// What holds in one state of the repository: its kedge.yaml, its releases, its approvals.
public struct Standpoint: Sendable {
  /// The files.
  public let tree: Tree
  /// What kedge.yaml says.
  public let configuration: Configuration
  /// Where kedge.yaml is, from the top level.
  public let path: String
  /// Where releases, approvals and events are.
  public let layout: SnapshotLayout
  /// The releases.
  public let store: SnapshotStore
  /// kedge.yaml and the files of policies that it names.
  let configurationFiles: [String]

  /// Reads kedge.yaml of a tree.
  ///
  /// - Returns: Nothing when the tree has no such file.
  public init?(tree: Tree, path: String) throws(RegistryError) {
    guard tree.contains(path) else { return nil }
    do {
      guard let document = try tree.document(path) else { return nil }
      let folder = Self.folder(of: path)
      let read = ReferenceTrace()
      configuration = try Configuration(document) { file in
        read.find(folder + file)
        return try tree.document(folder + file)
      }
      configurationFiles = [path] + read.found
    } catch let error as RegistryError {
      throw error
    } catch {
      throw .configuration("\(error)")
    }
    self.tree = tree
    self.path = path
    layout = SnapshotLayout(Self.folder(of: path) + configuration.snapshots.value)
    store = SnapshotStore(tree: tree, layout: layout)
  }

  /// A path of kedge.yaml, from the top level.
  public func absolute(_ path: String) -> String { Self.folder(of: self.path) + path }

  /// A path from the top level, as kedge.yaml would write it.
  public func relative(_ path: String) -> String {
    String(decoding: path.utf8.dropFirst(Self.folder(of: self.path).utf8.count), as: UTF8.self)
  }

  /// The approvals of a module.
  public func approvals(of module: String) throws(RegistryError) -> [ApprovalFile] {
    try ApprovalFile.all(in: tree, folder: layout.approvals(of: module))
  }

  /// The approvals of a module with the names of who gave them, so that two ids of one person are one person.
  ///
  /// - Parameter judge: Whose allowed signers must have signed them; nil where signatures do not count.
  func namedApprovals(of module: String, signedFor judge: Standpoint?) throws(RegistryError) -> [Approval] {
    let actors = try Actors(tree: tree, folder: layout.actors)
    let named = try approvals(of: module).map { file throws(RegistryError) in
      let approver = actors[file.approval.approver]
      var objection: String?
      if let judge {
        objection = try Signatures(standpoint: self, judge: judge).fault(of: file, by: approver)
      }
      if Text(approver) == Text(Actors.tombstone) { objection = "the name of who approved was erased" }
      return file.approval.given(by: approver, objection: objection)
    }
    // By name: files are sorted by random ids, and what is said first must not be a matter of chance.
    return named.sorted { Text($0.approver) < Text($1.approver) }
  }

  /// Whether all that is configured is written as it is in another state, byte by byte.
  func isConfigured(as other: Standpoint) -> Bool {
    configurationFiles == other.configurationFiles
      && configurationFiles.allSatisfy { tree.holdsSame($0, as: other.tree, at: $0) }
  }

  /// The policy of a module; of the file, for none.
  public func policy(of module: ModuleConfiguration?) -> Policy {
    module.map { configuration.policy(of: $0) } ?? configuration.defaultPolicy
  }

  /// That the module of a contract is frozen, in a sentence; nil when it is not.
  public func freezeReason(ofContract path: String) throws(RegistryError) -> String? {
    for module in configuration.modules {
      guard let version = store.golden(of: module.name),
        try store.release(module.name, version).contract(at: path) != nil
      else { continue }
      return try freezeReason(of: module.name)
    }
    return nil
  }

  /// The events of a module.
  public func ledger(of module: String) throws(RegistryError) -> Ledger {
    try Ledger(tree: tree, folder: layout.ledger(of: module))
  }

  /// The file that stands for a remote address, from the top level.
  func file(for address: String, module: ModuleConfiguration?) -> String? {
    let named = (module?.references ?? []) + configuration.references
    return named.first { Text($0.name) == Text(address) || Text($0.name + "#") == Text(address) }
      .map { absolute($0.path) }
  }

  /// `a/b/` of `a/b/kedge.yaml`; empty at the top level.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }
}

extension Approval {
  /// The same approval with another word for who gave it, and what speaks against it.
  fileprivate func given(by name: String, objection: String?) -> Approval {
    Approval(
      fingerprint: fingerprint, preimage: preimage, release: release, releaseDigest: releaseDigest,
      lane: lane, approver: name, reason: reason, ticket: ticket, until: until, objection: objection)
  }
}
