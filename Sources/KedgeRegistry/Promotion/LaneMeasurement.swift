internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

/// What Kedge measures of a module before a lane: the same state gives the same facts, whenever it is measured.
struct LaneMeasurement {
  let repository: Repository
  let standpoint: Standpoint
  let module: ModuleConfiguration
  let target: Lane
  let today: Day

  private var policy: Policy { standpoint.policy(of: module) }

  /// The release that the module is held against: the last that was in the target lane or above, made there or promoted to
  /// it, else the golden one. So who demotes a module, breaks it and promotes it again is held against what was there.
  func baseline() throws(RegistryError) -> SemanticVersion? {
    let versions = standpoint.store.versions(of: module.name).filter { !$0.isPrerelease }
    let promoted = try standpoint.ledger(of: module.name).events.filter { event in
      event.action == .promote && event["lane"].flatMap { Lane(rawValue: $0) }.map { $0 >= target } ?? false
    }.compactMap { $0["release"] }
    for version in versions.reversed() {
      let lane = Lane(rawValue: try standpoint.store.release(module.name, version).lane)
      if lane.map({ $0 >= target }) ?? false || promoted.contains(version.description) { return version }
    }
    return versions.last
  }

  /// The check of the module alone, against a release and by a lane.
  func check(against version: SemanticVersion, lane: Lane) throws(RegistryError) -> CheckResult {
    var request = CheckRequest(against: "\(module.name)@\(version)", modules: [module.name], today: today)
    request.lane = lane
    return try Check(
      tree: standpoint.tree, now: standpoint, base: nil, judge: standpoint, request: request,
      repository: repository, isOfPast: true
    ).run()
  }

  /// What the guard makes of the contracts; nil where there is no release.
  ///
  /// - Parameter rounds: How often it is timed.
  func schemaEvolution(rounds: Int) throws(RegistryError) -> SchemaEvolutionEvidence? {
    guard let baseline = try baseline(), let digest = try standpoint.store.digest(module.name, baseline)
    else { return nil }
    let clock = ContinuousClock()
    var durations: [Double] = []
    var findings: [Finding] = []
    for round in 0..<rounds {
      let began = clock.now
      let result = try check(against: baseline, lane: target)
      durations.append((clock.now - began).milliseconds)
      if round == 0 { findings = result.findings.filter { Text($0.module) == Text(module.name) } }
    }
    do {
      let current = try ReleaseBuilder(module: module, standpoint: standpoint, tree: standpoint.tree).build(
        baseline)
      return SchemaEvolutionEvidence(
        baselineDigest: digest, current: current.release, findings: findings, durations: durations,
        proof: GuardProof.run(
          policy: policy, lane: target,
          settings: standpoint.configuration.settings(of: target, under: policy),
          today: today))
    } catch let error as RegistryError {
      throw error
    } catch {
      return nil
    }
  }

  /// What the telemetry contracts say; nil where there is none.
  func telemetry() throws(RegistryError) -> TelemetryEvidence? {
    guard let baseline = try baseline() else { return nil }
    var contracts: [(path: String, document: Document)] = []
    for path in ContractFiles(of: module, at: standpoint, in: standpoint.tree).paths {
      guard let document = (try? standpoint.tree.document(path)).flatMap({ $0 }) else { continue }
      let kind =
        module.settings(ofPath: standpoint.relative(path))?.kind ?? ContractReaders.kind(of: document)
      if kind == .telemetry { contracts.append((path, document)) }
    }
    guard !contracts.isEmpty else { return nil }
    let paths = Set(contracts.map { Text($0.path) })
    let breaks = try check(against: baseline, lane: target).findings.count {
      $0.classification == .breaking && paths.contains(Text($0.contract))
    }
    return TelemetryEvidence(contracts: contracts, rules: policy.telemetry, breakingChanges: breaks)
  }
}

extension Duration {
  /// Milliseconds.
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
