internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

extension Promotion {
  /// Measures what the guard makes of the contracts, against the last release made in the target lane or above; nil where
  /// no gate asks for it, or there is no release.
  func schemaEvolution() throws(RegistryError) -> JSONObject? {
    let asks = policy.gates(to: target).contains {
      $0.evidence.map { Text($0) == "schema_evolution_validation" } ?? false
    }
    guard asks, let baseline else { return nil }
    let release = try standpoint.store.release(module.name, baseline)
    let digest = try standpoint.store.digest(module.name, baseline) ?? .sha256(of: release.text)
    let clock = ContinuousClock()
    var durations: [Double] = []
    var findings: [Finding] = []
    for round in 0..<20 {
      let began = clock.now
      let result = try check(against: baseline, lane: target)
      durations.append((clock.now - began).milliseconds)
      if round == 0 { findings = result.findings.filter { Text($0.module) == Text(module.name) } }
    }
    do {
      let current = try ReleaseBuilder(module: module, standpoint: standpoint, tree: standpoint.tree).build(
        baseline)
      return SchemaEvolutionEvidence(
        module: module.name, time: time, commit: repository.head?.description ?? "", toolVersion: toolVersion,
        baseline: release, baselineDigest: digest, current: current.release, findings: findings,
        durations: durations, selfTest: selfTest()
      ).value
    } catch let error as RegistryError {
      throw error
    } catch {
      return nil
    }
  }

  /// Whether the guard, as it runs here, finds breaks that were made up, and whether the target lane would block them.
  private func selfTest() -> (found: Bool, blocked: Bool) {
    let proof = GuardProof.run(
      policy: policy, lane: target, settings: standpoint.configuration.settings(of: target, under: policy),
      today: today)
    return (proof.detects, proof.prevents)
  }
}

extension Duration {
  /// Milliseconds.
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
