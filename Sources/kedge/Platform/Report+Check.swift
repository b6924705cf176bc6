internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

extension Report {
  /// The report on a check.
  init(_ result: CheckResult) {
    var rows: [Text: [Finding]] = [:]
    for finding in result.findings {
      rows[Self.key(finding.module, finding.contract), default: []].append(finding)
    }
    let modules = Dictionary(
      result.modules.map { (Text($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    var contracts: [CheckedContract] = []
    for contract in result.contracts {
      let module = modules[Text(contract.module)]
      contracts.append(
        CheckedContract(
          module: contract.module, path: contract.path, kind: contract.kind,
          lane: module?.lane.rawValue ?? "",
          oldName: module?.baseline ?? "",
          findings: rows.removeValue(forKey: Self.key(contract.module, contract.path)) ?? [],
          notCompared: contract.notCompared, data: contract.data, consumers: contract.consumers,
          dataImpacts: result.dataImpacts, consumerImpacts: result.consumerImpacts))
    }
    for findings in rows.values {
      guard let first = findings.first else { continue }
      let module = modules[Text(first.module)]
      contracts.append(
        CheckedContract(
          module: first.module, path: first.contract, kind: nil, lane: module?.lane.rawValue ?? "",
          oldName: module?.baseline ?? "", findings: findings))
    }
    self.init(
      version: Kedge.version,
      modules: result.modules.map {
        CheckedModule(
          name: $0.name, lane: $0.lane.rawValue, oldName: $0.baseline ?? "", bump: $0.bump,
          next: $0.next?.description)
      }, contracts: contracts)
  }

  private static func key(_ module: String, _ contract: String) -> Text { Text(module + "\n" + contract) }
}
