internal import KedgeChanges
internal import KedgeDocuments
public import KedgePolicy

/// Writes the golden snapshot of a release.
public struct SnapshotWriter {
  /// Which number a release gets.
  public enum Number: Sendable {
    /// This one.
    case exact(SemanticVersion)
    /// The least that the changes call for; 1.0.0 for the first. What did not change gets none.
    case automatic
  }

  /// What came of it.
  public enum Outcome: Sendable {
    /// It is written, or would be: one entry a module.
    case written([Written], paths: [String])
    /// The drift since the golden release is not allowed; the findings that block.
    case blocked(CheckResult)
    /// Another reason, in a sentence.
    case refused(String)
  }

  /// One release that was written.
  public struct Written: Sendable {
    /// The module.
    public let module: String
    /// Its number.
    public let version: SemanticVersion
    /// The release before; nil for the first.
    public let previous: SemanticVersion?
    /// How many contracts it has.
    public let contracts: Int
    /// How many files it keeps.
    public let files: Int
    /// The approvals that it used up.
    public let approvals: Int
    /// Paths that contracts refer to and that are not there.
    public let missing: [String]
  }

  private let repository: Repository
  private let workingFolder: String
  private let configuration: String?
  private let files: any FileSystem
  private let time: Timestamp

  /// A writer.
  ///
  /// - Parameter configuration: The path of kedge.yaml that an option named, from the working folder.
  public init(
    repository: Repository, workingFolder: String, configuration: String? = nil, time: Timestamp = .now,
    files: any FileSystem = LocalFileSystem()
  ) {
    self.repository = repository
    self.workingFolder = workingFolder
    self.configuration = configuration
    self.time = time
    self.files = files
  }

  /// Writes releases.
  ///
  /// - Parameters:
  ///   - modules: Their names; all when empty.
  ///   - isDryRun: Only says what would be written.
  public func write(
    _ modules: [String], number: Number, today: Day, isDryRun: Bool = false
  ) throws(RegistryError) -> Outcome {
    let tree = try repository.workTree(files: files)
    let path = try ConfigurationFile.find(
      named: configuration, workingFolder: workingFolder, topLevel: repository.topLevel, in: [tree])
    guard let standpoint = try Standpoint(tree: tree, path: path) else {
      throw .configurationMissing(tree: tree.name)
    }
    let known = standpoint.configuration.modules.map(\.name)
    if known.isEmpty { throw .nothingToCheck(path: path) }
    if let name = modules.first(where: { name in !known.contains { Text($0) == Text(name) } }) {
      throw .unknownModule(name: name, known: known)
    }
    var drafts: [Draft] = []
    var unchanged: [String] = []
    for name in modules.isEmpty ? known : modules {
      guard let module = standpoint.configuration.module(name) else { continue }
      switch try draft(module, number, standpoint, today) {
      case .success(let draft?): drafts.append(draft)
      case .success(nil): unchanged.append(name)
      case .failure(let refusal): return refusal.outcome
      }
    }
    if drafts.isEmpty {
      return .refused("nothing changed since the last release of \(unchanged.joined(separator: ", "))")
    }
    return .written(drafts.map(\.summary), paths: isDryRun ? [] : try write(drafts, standpoint))
  }

  /// A release that may be written.
  private struct Draft {
    let release: Release
    let files: [(path: String, bytes: [UInt8])]
    let previous: SemanticVersion?
    let consumed: [ApprovalFile]

    var summary: Written {
      Written(
        module: release.module, version: release.version, previous: previous,
        contracts: release.contracts.count, files: files.count, approvals: consumed.count,
        missing: Set(release.contracts.flatMap(\.missing)).sorted())
    }
  }

  private struct Refusal: Error {
    let outcome: Outcome
  }

  /// A release that may be written; nothing where the number is to be found and nothing changed.
  private func draft(
    _ module: ModuleConfiguration, _ number: Number, _ standpoint: Standpoint, _ today: Day
  ) throws(RegistryError) -> Result<Draft?, Refusal> {
    let store = standpoint.store
    let name = module.name
    if let frozen = try standpoint.freezeReason(of: name) { return refuse(frozen) }
    var golden = store.golden(of: name)
    if case .exact(let version) = number {
      if store.versions(of: name).contains(where: { $0.description == version.description }) {
        return refuse("\(RegistryError.releaseExists(module: name, version: version.description))")
      }
      golden = store.golden(of: name, line: version) ?? golden
    }
    var request = CheckRequest(modules: [name], today: today)
    if let golden, golden != store.golden(of: name) { request.against = "\(name)@\(golden)" }
    let check = try Check(
      tree: standpoint.tree, now: standpoint, base: nil, judge: standpoint, request: request,
      repository: repository)
    let result = try check.run()
    let own = result.findings.filter {
      Text($0.module) == Text(name) && $0.change.rule != Catalogue.baselineMissing
    }
    if own.contains(where: { $0.decision == .block }) { return .failure(Refusal(outcome: .blocked(result))) }
    let bump = VersionBump(own.filter(\.change.isOfContract)) ?? .patch
    let version: SemanticVersion
    switch number {
    case .exact(let exact):
      if let golden, !exact.suffices(after: golden, for: bump) {
        return refuse(
          "\(exact) is too small: since \(name) \(golden) the change is \(bump.rawValue), which calls for \(golden.next(bump)) or more"
        )
      }
      version = exact
    case .automatic:
      guard let golden else {
        guard let first = SemanticVersion("1.0.0") else { return .success(nil) }
        version = first
        break
      }
      let module = result.modules.first { Text($0.name) == Text(name) }
      guard module?.bump != nil else { return .success(nil) }
      version = golden.next(bump)
    }
    return try make(module, version, standpoint, golden, own).map { $0 }
  }

  private func make(
    _ module: ModuleConfiguration, _ version: SemanticVersion, _ standpoint: Standpoint,
    _ golden: SemanticVersion?, _ findings: [Finding]
  ) throws(RegistryError) -> Result<Draft, Refusal> {
    do {
      let built = try ReleaseBuilder(module: module, standpoint: standpoint, tree: standpoint.tree).build(
        version)
      if let path = try stagedOtherwise(built.files.map(\.path), standpoint.tree) {
        return refuse(
          "`\(path)` is staged with other content than it has in the work tree; stage it, or restore it")
      }
      let used = Set(findings.compactMap(\.approval).map(\.fingerprint))
      let consumed = try standpoint.approvals(of: module.name).filter {
        used.contains($0.approval.fingerprint)
      }
      return .success(Draft(release: built.release, files: built.files, previous: golden, consumed: consumed))
    } catch let error as RegistryError {
      throw error
    } catch {
      return refuse("a contract of `\(module.name)` cannot be read: \(error)")
    }
  }

  private func refuse<Success>(_ reason: String) -> Result<Success, Refusal> {
    .failure(Refusal(outcome: .refused(reason)))
  }

  /// A file that is staged with other content than lies in the work tree.
  private func stagedOtherwise(_ paths: [String], _ tree: Tree) throws(RegistryError) -> String? {
    let index = try repository.index()
    return paths.first { index.contains($0) && !index.holdsSame($0, as: tree, at: $0) }
  }

  private func write(_ drafts: [Draft], _ standpoint: Standpoint) throws(RegistryError) -> [String] {
    let layout = standpoint.layout
    var recorder = try Registrar(
      repository: repository, standpoint: standpoint, time: time, files: files
    ).recorder()
    var paths: [String] = []
    for draft in drafts {
      let release = draft.release
      let folder = layout.files(release.module, release.version)
      for file in draft.files { try recorder.transaction.write(file.bytes, to: folder + "/" + file.path) }
      try recorder.transaction.write(release.text, to: layout.releaseFile(release.module, release.version))
      for approval in draft.consumed {
        recorder.transaction.remove(approval.path)
        recorder.transaction.remove(approval.path + ".sig")
        paths += [approval.path, approval.path + ".sig"]
      }
      var details = [
        (name: "release", value: release.version.description),
        (name: "contracts", value: "\(release.contracts.count)"), (name: "lane", value: release.lane),
      ]
      if let previous = draft.previous { details.append((name: "previous", value: previous.description)) }
      for (number, approval) in draft.consumed.enumerated() {
        details.append((name: "approval \(number + 1)", value: approval.digest.hex))
      }
      try recorder.record(
        .snapshot, module: release.module,
        before: try draft.previous.flatMap { version throws(RegistryError) in
          try standpoint.store.digest(release.module, version)
        }, after: .sha256(of: release.text), details: details)
    }
    paths += recorder.transaction.written
    try recorder.transaction.commit()
    return paths
  }
}
