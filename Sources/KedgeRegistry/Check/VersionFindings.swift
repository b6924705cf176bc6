internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

/// Whether contracts that give themselves a version say what changed in them, and where a break belongs instead.
struct VersionFindings {
  let check: ContractCheck
  /// All contracts of the module, from the top level.
  let paths: [String]

  func run(_ result: inout CheckResult) {
    for contract in check.compared {
      let own = result.findings.indices.filter { place in
        let finding = result.findings[place]
        return Text(finding.module) == Text(check.rule.name) && Text(finding.contract) == Text(contract.path)
          && finding.change.isOfContract
      }
      guard let bump = VersionBump(own.map { result.findings[$0] }) else { continue }
      point(to: contract, own, &result)
      guard let change = behind(contract, bump) else { continue }
      result.add(finding(on: change, contract))
    }
  }

  /// That the first version of its own that could have said it does not.
  private func behind(_ contract: ComparedContract, _ bump: VersionBump) -> Change? {
    let former = OwnVersion.all(of: contract.old.document, path: contract.old.address)
    for now in OwnVersion.all(of: contract.new.document, path: contract.path) {
      guard let old = former.first(where: { $0.source == now.source }), !now.says(bump, since: old) else {
        continue
      }
      let what = bump == .major ? "breaks" : "is new"
      let message =
        now.source == .name
        ? "`\(contract.path)` is named \(now.text), and what \(what) belongs in `\(now.successor(of: contract.path, bump))`"
        : "\(now.source.description) is \(now.text), and what \(what) since \(check.baseline.name) calls for \(old.next(bump)) or more"
      return ContractEvent.change(
        Catalogue.versionBehind, message,
        at: Place(
          node: now.place.node, range: now.source == .name ? SourceRange(0, 0) : nil, label: "does not say it"
        ),
        old: nil, effect: .none, subject: now.source.description, before: .sha256(of: old.text),
        after: .sha256(of: now.text + " " + bump.rawValue))
    }
    return nil
  }

  /// A warning, unless the policy says otherwise of the rule.
  private func finding(on change: Change, _ contract: ComparedContract) -> Finding {
    let judged = check.rule.judge(change, contract: contract.path, golden: check.baseline.golden)
    guard judged.decision == .allow, judged.classification == .neutral, judged.ignoredBy == nil else {
      return judged
    }
    return Finding(
      change: change, module: judged.module, contract: judged.contract, computed: .neutral,
      classification: .neutral,
      decision: .warn, decidedBy: "the contract's own version", classifiedBy: judged.classifiedBy)
  }

  /// Says of each break in a contract whose name has a major version where it belongs.
  private func point(to contract: ComparedContract, _ findings: [Int], _ result: inout CheckResult) {
    guard
      let name = OwnVersion.all(of: contract.new.document, path: contract.path).first(where: {
        $0.source == .name
      }),
      name.precision == 1
    else { return }
    let successor = name.successor(of: contract.path, .major)
    let isThere = paths.contains { Text($0) == Text(successor) }
    let note =
      isThere
      ? "`\(successor)` stands beside this one: what breaks belongs there"
      : "publish `\(successor)` beside this one: what breaks belongs there"
    for place in findings where result.findings[place].classification <= .undecided {
      result.findings[place] = result.findings[place].noting(note)
    }
  }
}
