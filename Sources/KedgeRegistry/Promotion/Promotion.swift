internal import KedgeChanges
internal import KedgeDocuments
public import KedgePolicy

/// Moves a module into a stricter lane, when all gates before it pass.
public struct Promotion {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What each gate says, in the order of the policy.
    public let gates: [GateResult]
    /// The files that were written; none when a gate failed, or nothing was to be written.
    public let paths: [String]

    /// Whether all gates passed.
    public var passes: Bool { gates.allSatisfy(\.passes) }
  }

  let repository: Repository
  let standpoint: Standpoint
  let module: ModuleConfiguration
  let target: Lane
  let time: Moment
  let today: Day
  let toolVersion: String
  let runner: any CommandRunner
  private let files: any FileSystem

  /// A promotion.
  ///
  /// - Parameters:
  ///   - toolVersion: The version of this program, for evidence.
  ///   - runner: Runs the commands that gates name.
  public init(
    repository: Repository, standpoint: Standpoint, module: ModuleConfiguration, target: Lane,
    time: Moment = .now,
    today: Day, toolVersion: String, runner: any CommandRunner, files: any FileSystem = LocalFileSystem()
  ) {
    self.repository = repository
    self.standpoint = standpoint
    self.module = module
    self.target = target
    self.time = time
    self.today = today
    self.toolVersion = toolVersion
    self.runner = runner
    self.files = files
  }

  /// The policy whose gates count.
  var policy: Policy { standpoint.configuration.policy(of: module) }

  /// Why there is nothing to run, in a sentence; nil when gates can be run.
  public func objection() throws(RegistryError) -> String? {
    let own = module.lane.value
    if target <= own { return "`\(module.name)` is in lane \(own.rawValue) already" }
    if let reason = try standpoint.freezeReason(of: module.name) { return reason }
    guard let golden = standpoint.store.golden(of: module.name) else {
      return "`\(module.name)` has no release; run `kedge snapshot \(module.name) --release 1.0.0`"
    }
    let result = try check(against: golden, lane: own)
    let contracts = result.modules.first { Text($0.name) == Text(module.name) }
    if contracts?.contracts != contracts?.unchanged
      || result.findings.contains(where: { $0.change.isOfContract })
    {
      return "`\(module.name)` is not as it was released as \(golden); release it first, then promote it"
    }
    return nil
  }

  /// Runs the gates, and when all pass, writes evidence, the bundle and the event, and edits the lane.
  ///
  /// - Parameter isDryRun: Only runs the gates.
  public func run(isDryRun: Bool) throws(RegistryError) -> Outcome {
    let evidence = try schemaEvolution()
    var results: [GateResult] = []
    let context = GateContext(
      module: module.name, target: target, commits: try commits(), now: Timestamp(seconds: time.seconds))
    var used: [Text: [UInt8]] = [:]
    for gate in policy.gates(to: target) {
      var facts: [GateFact] = []
      if let builtIn = gate.builtIn { facts += try self.facts(of: builtIn, used: &used) }
      if let artefact = gate.evidence {
        let written = Text(artefact) == "schema_evolution_validation" ? evidence : nil
        let (document, fact) = try artefactDocument(artefact, written, &used)
        facts += fact.map { [$0] } ?? policy.evaluate(gate, document, in: context)
      }
      if let command = gate.command { facts.append(runner.run(command, expecting: gate.result)) }
      results.append(GateResult(gate: gate.name, facts: facts))
    }
    guard !isDryRun, results.allSatisfy(\.passes) else { return Outcome(gates: results, paths: []) }
    return Outcome(gates: results, paths: try write(evidence, used))
  }

  /// The check of the module alone, against a release and by a lane.
  func check(against version: SemanticVersion, lane: Lane) throws(RegistryError) -> CheckResult {
    var request = CheckRequest(against: "\(module.name)@\(version)", modules: [module.name], today: today)
    request.lane = lane
    return try Check(
      tree: standpoint.tree, now: standpoint, base: nil, judge: standpoint, request: request,
      repository: repository
    ).run()
  }

  /// The release that the module is held against: the last that was made in the target lane or above, else the golden one.
  var baseline: SemanticVersion? {
    let versions = standpoint.store.versions(of: module.name).filter { !$0.isPrerelease }
    let stable = versions.last { version in
      let lane = (try? standpoint.store.release(module.name, version)).flatMap { Lane(rawValue: $0.lane) }
      return lane.map { $0 >= target } ?? false
    }
    return stable ?? versions.last
  }

  /// The commits on which evidence may have been measured: HEAD, and those before it since which no file of the contracts
  /// changed.
  private func commits() throws(RegistryError) -> Set<String> {
    guard let head = repository.head, let golden = standpoint.store.golden(of: module.name) else { return [] }
    let paths = try standpoint.store.release(module.name, golden).files.map(\.path)
    let last = try repository.asking { () throws(GitError) in
      try repository.git.output(["log", "-1", "--format=%H", "--"] + paths).text
    }
    let since = try repository.asking { () throws(GitError) in
      try repository.git.output(["rev-list", "\(last)..\(head)"]).text
    }
    return Set([head.description, last] + since.split(separator: "\n").map(String.init))
  }

  /// An artefact as it lies there, or as it was just measured.
  private func artefactDocument(
    _ name: String, _ written: JSONObject?, _ used: inout [Text: [UInt8]]
  ) throws(RegistryError) -> (Document?, GateFact?) {
    let paths = policy.evidence.paths(of: name, module: module.name).map { standpoint.absolute($0) }
    if let written, let path = paths.first {
      let bytes = StoredText.write(written)
      used[Text(path)] = bytes
      return read(bytes, path)
    }
    for path in paths {
      guard let bytes = try standpoint.tree.read(path) else { continue }
      used[Text(path)] = bytes
      return read(bytes, path)
    }
    return (nil, nil)
  }

  private func read(_ bytes: [UInt8], _ path: String) -> (Document?, GateFact?) {
    do {
      return (try Document.read(bytes, name: path), nil)
    } catch {
      return (nil, GateFact(passes: false, text: "\(error)"))
    }
  }

  private func write(_ evidence: JSONObject?, _ used: [Text: [UInt8]]) throws(RegistryError) -> [String] {
    var recorder = try Recorder(
      repository: repository, tree: standpoint.tree, layout: standpoint.layout, time: time, files: files)
    let measured = evidence.map { StoredText.write($0) }
    for path in used.keys.sorted() where !standpoint.tree.contains(path.string) || measured == used[path] {
      try recorder.transaction.write(used[path] ?? [], to: path.string)
    }
    let bundle = StoredText.write([
      "version": .number(ExactNumber(1)), "component": JSONValue(text: module.name),
      "from": JSONValue(text: module.lane.value.rawValue), "to": JSONValue(text: target.rawValue),
      "commit": JSONValue(text: repository.head?.description ?? ""),
      "time": JSONValue(text: time.description),
      "tool": .object(["name": JSONValue(text: "kedge"), "version": JSONValue(text: toolVersion)]),
      "evidence": .array(
        used.keys.sorted().map { path in
          let bytes = used[path] ?? []
          return .object([
            "path": .string(path), "sha256": JSONValue(text: Digest.sha256(of: bytes).hex),
            "size": .number(ExactNumber(bytes.count)),
          ])
        }),
    ])
    let bundlePath = standpoint.absolute(
      "\(policy.evidence.folder)/\(module.name)_promotion_to_\(target.rawValue).json")
    try recorder.transaction.write(bundle, to: bundlePath)
    let edited = LaneEdit.apply(target, to: module, in: standpoint.configuration.document)
    try recorder.transaction.write(edited, to: standpoint.path)
    try recorder.record(
      .promote, module: module.name, before: standpoint.configuration.document.bytesDigest,
      after: .sha256(of: bundle),
      details: [
        (name: "from", value: module.lane.value.rawValue), (name: "lane", value: target.rawValue),
        (name: "bundle", value: bundlePath), (name: "commit", value: repository.head?.description ?? ""),
      ])
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    return paths
  }
}
