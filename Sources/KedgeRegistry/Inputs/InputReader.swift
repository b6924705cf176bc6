public import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
public import KedgeSchema

/// Reads documents from wherever the command line says, with what they refer to from the same place.
public struct InputReader: Sendable {
  private let workingFolder: String
  private let configuration: String?
  private let read: @Sendable (_ path: String) throws -> [UInt8]
  private let files: any FileSystem

  /// A reader.
  ///
  /// - Parameters:
  ///   - workingFolder: Absolute.
  ///   - configuration: The path of kedge.yaml that an option named.
  ///   - read: Reads all of a file that the command line names, links followed; `-` is standard input.
  public init(
    workingFolder: String, configuration: String? = nil, files: any FileSystem = LocalFileSystem(),
    read: @escaping @Sendable (_ path: String) throws -> [UInt8]
  ) {
    self.workingFolder = workingFolder
    self.configuration = configuration
    self.files = files
    self.read = read
  }

  /// A document as a contract.
  ///
  /// - Parameter place: The path that a file is read as if it stood there, so that its references are found.
  /// - Throws: `RegistryError`, `DocumentError`, or what `read` throws.
  public func source(
    _ text: String, dialect: Dialect, universe: Universe, flow: Flow, standingAt place: String? = nil
  ) throws -> ContractSource {
    let address = InputAddress(text) { files.kind(of: absolute($0)) != nil }
    switch address {
    case .standardInput:
      let document = try Document.read(try read("-"), name: "standard input")
      return ContractSource(
        document: document, address: try pathFromRoot("standard-input"), dialect: dialect, universe: universe,
        flow: flow,
        resolver: resolver(
          root: root(of: workingFolder + "/-"),
          ConfiguredReferences(around: workingFolder + "/-", files: files)))
    case .file(let path):
      let document = try Document.read(try read(absolute(path)), name: place ?? path)
      let path = place ?? path
      return ContractSource(
        document: document, address: try pathFromRoot(path), dialect: dialect, universe: universe, flow: flow,
        resolver: resolver(
          root: root(of: absolute(path)), ConfiguredReferences(around: absolute(path), files: files)))
    case .index(let path): return try source(path, in: try repository().index(), dialect, universe, flow)
    case .revision(let name, let path):
      return try source(path, in: try repository().tree(named: name), dialect, universe, flow)
    case .release(let module, let version, let path):
      return try source(module, version, path, universe, flow)
    }
  }

  /// The repository around the working folder.
  private func repository() throws(RegistryError) -> Repository {
    do throws(GitError) { return try Repository(around: workingFolder) } catch { throw .git(error) }
  }

  private func source(
    _ path: String, in tree: Tree, _ dialect: Dialect, _ universe: Universe, _ flow: Flow
  ) throws -> ContractSource {
    let loader = ContractLoader(tree: tree) { _ in nil }
    guard let source = try loader.source(path, dialect: dialect, universe: universe, flow: flow) else {
      throw RegistryError.noSuchFile(
        path: path, tree: tree.name, otherCase: tree.entries.differingInCase(from: path)?.path.string)
    }
    return source
  }

  private func source(
    _ module: String, _ version: String, _ path: String?, _ universe: Universe, _ flow: Flow
  ) throws -> ContractSource {
    let repository = try repository()
    let tree = try repository.workTree()
    let file = try ConfigurationFile.find(
      named: configuration, workingFolder: workingFolder, topLevel: repository.topLevel, in: [tree])
    guard let standpoint = try Standpoint(tree: tree, path: file) else {
      throw RegistryError.configurationMissing(tree: tree.name)
    }
    let release = try standpoint.store.release(module, try standpoint.store.version(of: module, version))
    let paths = release.contracts.map(\.path)
    guard
      let contract = path.map({ release.contract(at: $0) })
        ?? (paths.count == 1 ? release.contracts.first : nil)
    else { throw RegistryError.whichContract(release: "\(module)@\(release.version)", contracts: paths) }
    let baseline = Baseline(release, in: standpoint.store)
    let loader = ContractLoader(tree: tree, prefix: baseline.prefix) { address in
      standpoint.file(for: address, module: standpoint.configuration.module(module))
    }
    let dialect = Dialect(name: contract.dialect) ?? .draft2020
    guard let source = try loader.source(contract.path, dialect: dialect, universe: universe, flow: flow)
    else {
      throw RegistryError.noSuchFile(path: baseline.place(of: contract.path), tree: tree.name, otherCase: nil)
    }
    return source
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : workingFolder + "/" + path }

  private func pathFromRoot(_ path: String) throws(RegistryError) -> String {
    try ConfigurationFile.path(absolute(path), from: root(of: absolute(path)))
  }

  /// What references may not leave.
  private func root(of path: String) -> String { ReferenceRoot(around: path, files: files).path }

  /// Files below a folder, through no link, and those that kedge.yaml names for remote addresses.
  private func resolver(root: String, _ references: ConfiguredReferences) -> Resolver {
    { [files] address in
      guard let path = try ContractLoader.path(address) else {
        guard let named = try references.path(for: address) else { return nil }
        return try Document.read(try files.read(named), name: try ConfigurationFile.path(named, from: root))
      }
      var place = root
      for part in path.split(separator: "/") {
        place += "/" + part
        if files.kind(of: place) == .link { throw RegistryError.isLink(path: path, tree: "the work tree") }
      }
      return try Document.read(try files.read(place), name: path)
    }
  }
}
