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

  let registrar: Registrar
  let module: ModuleConfiguration
  let target: Lane
  let today: Day
  let toolVersion: String
  let runner: any CommandRunner

  var repository: Repository { registrar.repository }
  var standpoint: Standpoint { registrar.standpoint }

  /// A promotion.
  ///
  /// - Parameters:
  ///   - toolVersion: The version of this program, for evidence.
  ///   - runner: Runs the commands that gates name.
  public init(
    by registrar: Registrar, module: ModuleConfiguration, target: Lane, today: Day, toolVersion: String,
    runner: any CommandRunner
  ) {
    self.registrar = registrar
    self.module = module
    self.target = target
    self.today = today
    self.toolVersion = toolVersion
    self.runner = runner
  }

  /// The policy whose gates count.
  var policy: Policy { standpoint.configuration.policy(of: module) }

  /// What Kedge measures itself.
  var measurement: LaneMeasurement {
    LaneMeasurement(
      repository: repository, standpoint: standpoint, module: module, target: target, today: today)
  }

  /// Why there is nothing to run, in a sentence; nil when gates can be run.
  public func objection() throws(RegistryError) -> String? {
    let own = module.lane.value
    if target <= own { return "`\(module.name)` is in lane \(own.rawValue) already" }
    if let reason = try standpoint.freezeReason(of: module.name) { return reason }
    guard let golden = standpoint.store.golden(of: module.name) else {
      return "`\(module.name)` has no release; run `kedge snapshot \(module.name) --release 1.0.0`"
    }
    let result = try measurement.check(against: golden, lane: own)
    let contracts = result.modules.first { Text($0.name) == Text(module.name) }
    if contracts?.contracts != contracts?.unchanged
      || result.findings.contains(where: { $0.change.isOfContract })
    {
      return "`\(module.name)` is not as it was released as \(golden); release it first, then promote it"
    }
    return try uncommitted(golden).map {
      "`\($0)` is not committed as it is, and evidence names the commit that it was measured on; commit it first"
    }
  }

  /// A file that decides what is measured and that the last commit has not as it is.
  private func uncommitted(_ golden: SemanticVersion) throws(RegistryError) -> String? {
    let release = try standpoint.store.release(module.name, golden)
    let paths =
      standpoint.configurationFiles + release.files.map(\.path)
      + [standpoint.layout.releaseFile(module.name, golden)]
    guard let committed = try repository.committed(standpoint.path) else { return paths.first }
    return paths.first { !standpoint.tree.agrees(with: committed.tree, at: $0) }
  }

  /// Runs the gates, and when all pass, writes evidence, the bundle and the event, and edits the lane.
  ///
  /// - Parameter isDryRun: Only runs the gates.
  public func run(isDryRun: Bool) throws(RegistryError) -> Outcome {
    let measured = try measure()
    var results: [GateResult] = []
    let context = GateContext(
      module: module.name, target: target, commits: try commits(), now: registrar.time)
    var used: [Text: [UInt8]] = [:]
    for gate in policy.gates(to: target) {
      var facts: [GateFact] = []
      if let builtIn = gate.builtIn { facts += try self.facts(of: builtIn, used: &used) }
      if let artefact = gate.evidence {
        let (document, fact) = try artefactDocument(artefact, measured[Text(artefact)], &used)
        facts += fact.map { [$0] } ?? policy.evaluate(gate, document, in: context)
      }
      if let command = gate.command { facts.append(runner.run(command, expecting: gate.result)) }
      results.append(GateResult(gate: gate.name, facts: facts))
    }
    guard !isDryRun, results.allSatisfy(\.passes) else { return Outcome(gates: results, paths: []) }
    return Outcome(gates: results, paths: try write(Set(measured.values), used))
  }

  /// The artefacts that Kedge measures itself, where a gate asks for them.
  private func measure() throws(RegistryError) -> [Text: [UInt8]] {
    let asked = Set(policy.gates(to: target).compactMap { $0.evidence.map { Text($0) } })
    let head = EvidenceHead(
      module: module.name, time: registrar.time, commit: repository.head?.description ?? "",
      toolVersion: toolVersion)
    var measured: [Text: [UInt8]] = [:]
    if asked.contains(Text(SchemaEvolutionEvidence.artefact)),
      let evidence = try measurement.schemaEvolution(rounds: 20)
    {
      measured[Text(SchemaEvolutionEvidence.artefact)] = StoredText.write(
        head.value(evidence.facts, times: evidence.times))
    }
    if asked.contains(Text(TelemetryEvidence.artefact)), let evidence = try measurement.telemetry() {
      measured[Text(TelemetryEvidence.artefact)] = StoredText.write(head.value(evidence.facts))
    }
    return measured
  }

  /// The commits on which evidence may have been measured: HEAD, and those before it since which no file of the contracts
  /// changed.
  private func commits() throws(RegistryError) -> Set<String> {
    guard let head = repository.head, let golden = standpoint.store.golden(of: module.name) else { return [] }
    let paths = try standpoint.store.release(module.name, golden).files.map(\.path)
    let last = try repository.asking { () throws(GitError) in
      try repository.git.output(
        ["--literal-pathspecs", "log", "--no-show-signature", "-1", "--format=%H", "--"] + paths
      ).text
    }
    let since = try repository.asking { () throws(GitError) in
      try repository.git.output(["rev-list", "\(last)..\(head)"]).text
    }
    return Set([head.description, last] + since.split(separator: "\n").map(String.init))
  }

  /// An artefact as it lies there, or as it was just measured.
  private func artefactDocument(
    _ name: String, _ written: [UInt8]?, _ used: inout [Text: [UInt8]]
  ) throws(RegistryError) -> (Document?, GateFact?) {
    let paths = policy.evidence.paths(of: name, module: module.name).map { standpoint.absolute($0) }
    if let written, let path = paths.first {
      used[Text(path)] = written
      return read(written, path)
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

  private func write(
    _ measured: Set<[UInt8]>, _ used: [Text: [UInt8]]
  ) throws(RegistryError) -> [String] {
    var recorder = try registrar.recorder()
    for path in used.keys.sorted() {
      guard let bytes = used[path], measured.contains(bytes) else { continue }
      try recorder.transaction.write(bytes, to: path.string)
    }
    let bundle = StoredText.write([
      "version": .number(ExactNumber(1)), "component": JSONValue(text: module.name),
      "from": JSONValue(text: module.lane.value.rawValue), "to": JSONValue(text: target.rawValue),
      "commit": JSONValue(text: repository.head?.description ?? ""),
      "time": JSONValue(text: registrar.time.description),
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
        (name: "release", value: standpoint.store.golden(of: module.name)?.description ?? ""),
        (name: "bundle", value: bundlePath), (name: "commit", value: repository.head?.description ?? ""),
      ])
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    // What the bundle lists is to be committed with it.
    return paths
      + used.keys.sorted().map(\.string).filter { path in !paths.contains { Text($0) == Text(path) } }
  }
}
