internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

extension Promotion {
  /// What Kedge itself looks at for a gate.
  func facts(of gate: Gate.BuiltIn, used: inout [Text: [UInt8]]) throws(RegistryError) -> [GateFact] {
    switch gate {
    case .schemaEvolution: [try evolution()]
    case .telemetryContracts: [try telemetry()]
    case .laneImports: [try imports()]
    case .signatures: [try signatures()]
    case .ledger: [try ledger()]
    case .signedCommits: [try signedCommits()]
    case .pinnedActions: [try pinnedActions()]
    case .canarySimulation: [try canarySimulation(&used)]
    }
  }

  /// No drift that blocks in the target lane, since the last release there.
  private func evolution() throws(RegistryError) -> GateFact {
    guard let baseline = try measurement.baseline() else {
      return GateFact(passes: false, text: "there is no release")
    }
    let findings = try measurement.check(against: baseline, lane: target).findings.filter {
      Text($0.module) == Text(module.name)
    }
    let blocks = findings.count { $0.decision == .block }
    return GateFact(
      passes: blocks == 0,
      text: "\(blocks) of \(findings.count) findings since \(baseline) block in \(target.rawValue)")
  }

  private func telemetry() throws(RegistryError) -> GateFact {
    guard let baseline = try measurement.baseline() else {
      return GateFact(passes: false, text: "there is no release")
    }
    let release = try standpoint.store.release(module.name, baseline)
    let count = release.contracts.count { $0.kind == ContractKind.telemetry.rawValue }
    guard count > 0 else { return GateFact(passes: true, text: "no contract is one of telemetry") }
    let findings = try measurement.check(against: baseline, lane: target).findings.filter { finding in
      release.contract(at: finding.contract)?.kind == ContractKind.telemetry.rawValue
    }
    let blocks = findings.count { $0.decision == .block }
    return GateFact(passes: blocks == 0, text: "\(blocks) findings in \(count) telemetry contracts block")
  }

  private func imports() throws(RegistryError) -> GateFact {
    guard let golden = standpoint.store.golden(of: module.name) else {
      return GateFact(passes: false, text: "there is no release")
    }
    let uses = try measurement.check(against: golden, lane: target).findings.filter {
      $0.change.rule == Catalogue.laneImport
    }
    let blocked = uses.filter { $0.decision == .block }
    return GateFact(
      passes: blocked.isEmpty,
      text: blocked.first.map { "\($0.change.message)" }
        ?? "no use of another module is blocked in \(target.rawValue)")
  }

  private func ledger() throws(RegistryError) -> GateFact {
    let faults = try Verification(standpoint, base: nil, repository: repository).run().findings
    return GateFact(
      passes: faults.isEmpty,
      text: faults.first.map { "\($0.contract): \($0.change.message)" } ?? "ledger and releases are whole")
  }

  private func signatures() throws(RegistryError) -> GateFact {
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    let signatures = Signatures(standpoint: standpoint, judge: standpoint)
    let approvals = try standpoint.approvals(of: module.name)
    for file in approvals {
      if let fault = try signatures.fault(of: file, by: actors[file.approval.approver]) {
        return GateFact(passes: false, text: "\(file.path): \(fault)")
      }
    }
    return GateFact(
      passes: true,
      text: approvals.isEmpty ? "no approval awaits a release" : "\(approvals.count) approvals, all signed")
  }

  /// Since the golden release was committed.
  private func signedCommits() throws(RegistryError) -> GateFact {
    guard let golden = standpoint.store.golden(of: module.name) else {
      return GateFact(passes: false, text: "there is no release")
    }
    let path = standpoint.layout.releaseFile(module.name, golden)
    let first = try repository.asking { () throws(GitError) in
      try repository.git.output(
        ["--literal-pathspecs", "log", "--no-show-signature", "-1", "--format=%H", "--", path]
      ).text
    }
    guard !first.utf8.isEmpty else { return GateFact(passes: false, text: "\(path) is not committed") }
    let log = try signaturesOfCommits(since: first)
    let lines = log.split(separator: "\n").map { $0.split(separator: " ") }
    let unsigned = lines.filter { $0.last != "G" }
    return GateFact(
      passes: unsigned.isEmpty && !lines.isEmpty,
      text: unsigned.first.map {
        "commit \($0[0].prefix(12)) has no good signature, and \(unsigned.count - 1) more"
      }
        ?? "\(lines.count) commits since \(golden), all signed")
  }

  /// Each commit with git's letter for its signature. Keys are held against the allowed signers of the repository where it
  /// has some: what this machine trusts is no evidence.
  private func signaturesOfCommits(since first: String) throws(RegistryError) -> String {
    let signers = try standpoint.tree.read(standpoint.absolute(Signatures.file))
    return try TemporaryFolder.with(files: signers.map { ["signers": $0] } ?? [:]) {
      folder throws(RegistryError) in
      let trust = signers == nil ? [] : ["-c", "gpg.ssh.allowedSignersFile=\(folder)/signers"]
      return try repository.asking { () throws(GitError) in
        try repository.git.output(
          trust + [
            "log", "--no-show-signature", "--format=%H %G?", "\(first)^!", "HEAD", "--not", "\(first)^@",
          ]
        ).text
      }
    }
  }

  /// Every action that a workflow uses, but those of this repository, is named by a digest.
  private func pinnedActions() throws(RegistryError) -> GateFact {
    var facts: [GateFact] = []
    for entry in standpoint.tree.entries.under(".github")
    where entry.path.string.hasSuffix(".yml") || entry.path.string.hasSuffix(".yaml") {
      let path = entry.path.string
      do {
        if let document = try standpoint.tree.document(path) { facts += PinnedActions.facts(in: document) }
      } catch {
        return GateFact(passes: false, text: "\(path) cannot be read: \(error)")
      }
    }
    let count = facts.count
    return facts.first { !$0.passes }
      ?? GateFact(
        passes: true, text: count == 0 ? "no workflow uses an action" : "\(count) uses of actions, all pinned"
      )
  }

  /// The samples that the evidence names give, by the policy, what the evidence says.
  private func canarySimulation(_ used: inout [Text: [UInt8]]) throws(RegistryError) -> GateFact {
    for name in policy.evidence.paths(of: "canary_simulation_results", module: module.name) {
      let path = standpoint.absolute(name)
      guard let bytes = try standpoint.tree.read(path) else { continue }
      do {
        let document = try Document.read(bytes, name: path)
        let fault = try CanaryEvidence.fault(in: document, policy.canary, standpoint.tree)
        // Without its samples nobody could compute it again.
        for input in document.root["inputs"]?.elements.map({ $0 }) ?? [] {
          guard let name = input["path"]?.text else { continue }
          used[name] = try standpoint.tree.read(name.string)
        }
        return GateFact(
          passes: fault == nil, text: fault.map { "\(path): \($0)" } ?? "the samples give what it says",
          node: document.root)
      } catch {
        return GateFact(passes: false, text: "\(path): \(error)")
      }
    }
    return GateFact(
      passes: false,
      text: "no simulation was run; run `kedge canary simulate \(module.name) --metrics FILE --write`")
  }
}
