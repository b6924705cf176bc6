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
          notCompared: contract.notCompared))
    }
    for findings in rows.values {
      guard let first = findings.first else { continue }
      let module = modules[Text(first.module)]
      contracts.append(
        CheckedContract(
          module: first.module, path: first.contract, kind: nil, lane: module?.lane.rawValue ?? "",
          oldName: module?.baseline ?? "", findings: findings))
    }
    self.init(version: Kedge.version, contracts: contracts)
  }

  private static func key(_ module: String, _ contract: String) -> Text { Text(module + "\n" + contract) }
}

/// What a check says at its end, beside the report.
struct CheckSummary {
  let result: CheckResult

  init(_ result: CheckResult) { self.result = result }

  /// `3 contracts in 2 modules: 1 breaking, 2 additive; blocked`, and what each blocked module calls for.
  var text: String {
    let contracts = result.modules.reduce(0) { $0 + $1.contracts }
    let unchanged = result.modules.reduce(0) { $0 + $1.unchanged }
    var parts = [
      "\(Self.count(contracts, "contract")) in \(Self.count(result.modules.count, "module"))"
    ]
    if unchanged > 0 { parts.append(contracts == unchanged ? "unchanged" : "\(unchanged) unchanged") }
    let classes = Classification.allCases.compactMap { kind -> String? in
      let count = result.findings.count { $0.classification == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    parts.append(classes.isEmpty ? "no finding" : classes.joined(separator: ", "))
    let blocks = result.findings.count { $0.decision == .block }
    if blocks > 0 { parts.append("\(blocks == 1 ? "1 blocks" : "\(blocks) block")") }
    return parts.joined(separator: "; ")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
