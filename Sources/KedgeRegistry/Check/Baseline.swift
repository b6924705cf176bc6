internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

/// What contracts are compared with: a release, or another state of the repository.
struct Baseline: Sendable {
  /// One contract of it.
  struct Entry: Sendable {
    let path: String
    let kind: ContractKind?
    let dialect: Dialect
    let flow: Flow?
    /// All files it is made of; nil where that was not written down.
    let closure: [String]?
    let missing: [String]
  }

  /// What reports call it: a version, or the name of a revision.
  let name: String
  /// By path.
  let entries: [Text: Entry]
  /// Where its files are.
  let tree: Tree
  /// Where the file of a path is in that tree, as a prefix.
  let prefix: String
  /// The release that it is; nil for another state.
  private let release: (store: SnapshotStore, module: String, version: SemanticVersion)?

  /// The release that approvals must have been given against; nil for none, and where it cannot be read: then no approval
  /// counts.
  var golden: GoldenRelease? {
    guard let (store, module, version) = release, let digest = try? store.digest(module, version) else {
      return nil
    }
    return GoldenRelease(version: version.description, digest: digest)
  }

  func place(of path: String) -> String { prefix + path }

  /// A release.
  init(_ release: Release, in store: SnapshotStore) {
    name = release.version.description
    tree = store.tree
    prefix = store.layout.files(release.module, release.version) + "/"
    self.release = (store, release.module, release.version)
    let list = release.contracts.map { contract in
      (
        Text(contract.path),
        Entry(
          path: contract.path, kind: ContractKind(rawValue: contract.kind),
          dialect: Dialect(name: contract.dialect) ?? .draft2020, flow: Flow(rawValue: contract.flow),
          closure: contract.closure, missing: contract.missing)
      )
    }
    entries = Dictionary(list, uniquingKeysWith: { first, _ in first })
  }

  /// The contracts of a module in another state of the repository.
  init(_ module: ModuleConfiguration, at standpoint: Standpoint, in tree: Tree) {
    name = tree.name
    self.tree = tree
    prefix = ""
    release = nil
    let list = ContractFiles(of: module, at: standpoint, in: tree).paths.map { path in
      let settings = module.settings(ofPath: standpoint.relative(path))
      return (
        Text(path),
        Entry(
          path: path, kind: settings?.kind, dialect: settings?.dialect ?? .draft2020,
          flow: module.declaredFlow(ofPath: standpoint.relative(path)), closure: nil, missing: [])
      )
    }
    entries = Dictionary(list, uniquingKeysWith: { first, _ in first })
  }
}
