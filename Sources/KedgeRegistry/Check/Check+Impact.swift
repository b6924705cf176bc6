internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

extension Check {
  /// Holds what changed in a module against the documents and consumers that kedge.yaml names.
  func measure(_ check: ContractCheck, _ paths: [String], _ result: inout CheckResult) {
    guard !check.compared.isEmpty else { return }
    let findings = Dictionary(grouping: result.findings.filter { Text($0.module) == Text(check.rule.name) }) {
      Text($0.contract)
    }
    read(check, findings, isAlone: paths.count == 1, &result)
    let patterns = check.module.instances.map { ($0.value.source, instances($0.value, check.standpoint)) }
    guard !patterns.isEmpty else { return }
    let measured = InstanceImpact(
      tree: tree, options: check.rule.policy.assumptions.validation,
      subjects: check.compared.map {
        InstanceImpact.Subject(contract: $0, findings: findings[Text($0.path)] ?? [])
      },
      others: others(check, paths)
    ).measure(patterns) { number in
      let count = patterns.reduce(0) { $0 + $1.1.count }
      request.noting(CheckProgress(contract: "documents of \(check.rule.name)", number: number, count: count))
    }
    result.failures += measured.failures
    for place in result.contracts.indices where Text(result.contracts[place].module) == Text(check.rule.name)
    {
      guard let found = measured.measured[Text(result.contracts[place].path)] else { continue }
      result.contracts[place].data = found.data
      result.dataImpacts.merge(found.byFinding) { first, _ in first }
    }
  }

  private func read(
    _ check: ContractCheck, _ findings: [Text: [Finding]], isAlone: Bool, _ result: inout CheckResult
  ) {
    guard !check.module.consumers.isEmpty else { return }
    let reading = ConsumerReading(
      tree: tree, module: check.module, standpoint: check.standpoint,
      assumptions: check.rule.policy.assumptions)
    for contract in check.compared {
      let read = reading.read(contract, findings[Text(contract.path)] ?? [], isAlone: isAlone)
      result.consumerImpacts.merge(read.byFinding) { first, _ in first }
      for place in result.contracts.indices
      where Text(result.contracts[place].module) == Text(check.rule.name)
        && Text(result.contracts[place].path) == Text(contract.path)
      {
        result.contracts[place].consumers = read.consumers
      }
    }
  }

  /// The paths that a pattern of documents matches.
  private func instances(_ pattern: GlobPattern, _ standpoint: Standpoint) -> [String] {
    let folder = standpoint.absolute(ContractFiles.literalFolder(of: pattern.source))
    return tree.entries.under(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
      .map(\.path.string).filter { pattern.matches(standpoint.relative($0)) }
  }

  /// The contracts of the module that did not change.
  private func others(_ check: ContractCheck, _ paths: [String]) -> [ContractSource] {
    let changed = Set(check.compared.map { Text($0.path) })
    let loader = ContractLoader(tree: tree) { check.standpoint.file(for: $0, module: check.module) }
    return paths.filter { !changed.contains(Text($0)) }.compactMap { path in
      let dialect = check.module.settings(ofPath: check.standpoint.relative(path))?.dialect ?? .draft2020
      return try? loader.source(path, dialect: dialect, universe: .new, flow: .exchanged)
    }
  }
}
