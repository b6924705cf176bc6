internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

/// Makes a release from the contracts of a module as a tree has them.
struct ReleaseBuilder {
  let module: ModuleConfiguration
  let standpoint: Standpoint
  let tree: Tree

  /// The release, and the bytes of every file that it keeps.
  ///
  /// - Throws: What makes a contract unreadable: `RegistryError`, `DocumentError` or `ContractError`.
  func build(_ version: SemanticVersion) throws -> (release: Release, files: [(path: String, bytes: [UInt8])])
  {
    var contracts: [ReleasedContract] = []
    var paths: Set<Text> = []
    for path in ContractFiles(of: module, at: standpoint, in: tree).paths {
      let contract = try contract(path)
      contracts.append(contract)
      paths.formUnion(contract.closure.map { Text($0) })
    }
    let files = try paths.sorted().map { path in (path: path.string, bytes: try tree.read(path.string) ?? [])
    }
    let release = Release(
      module: module.name, version: version, lane: module.lane.value.rawValue, contracts: contracts,
      files: files.map { Release.File(path: $0.path, digest: .sha256(of: $0.bytes)) })
    return (release, files)
  }

  private func contract(_ path: String) throws -> ReleasedContract {
    let relative = standpoint.relative(path)
    let settings = module.settings(ofPath: relative)
    let dialect = settings?.dialect ?? .draft2020
    let flow = module.declaredFlow(ofPath: relative) ?? .exchanged
    let trace = ReferenceTrace()
    let loader = ContractLoader(tree: tree) { [standpoint, module] address in
      standpoint.file(for: address, module: module)
    }
    guard
      let source = try loader.source(path, dialect: dialect, universe: .new, flow: flow, noting: trace)
    else { throw RegistryError.noSuchFile(path: path, tree: tree.name, otherCase: nil) }
    let kind = settings?.kind ?? ContractReaders.kind(of: source.document) ?? .jsonSchema
    guard let reader = ContractReaders.reader(of: kind) else {
      throw ContractError.unsupportedKind(document: path, kind: kind)
    }
    var set = SchemaSet()
    _ = try reader.read(source, into: &set)
    return ReleasedContract(
      path: path, kind: kind.rawValue, dialect: dialect.configuredName, flow: flow.rawValue,
      canonical: source.document.canonicalDigest, references: trace.found.filter { Text($0) != Text(path) },
      missing: trace.missing)
  }
}
