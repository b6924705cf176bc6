internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// What a check says at its end, beside the report.
struct CheckSummary {
  let result: CheckResult

  init(_ result: CheckResult) { self.result = result }

  /// `3 contracts in 2 modules; 1 breaking, 2 additive; 1 blocks`, and what each module calls for.
  func text(_ style: TextStyle) -> String {
    let contracts = result.modules.reduce(0) { $0 + $1.contracts }
    let unchanged = result.modules.reduce(0) { $0 + $1.unchanged }
    var parts = [
      "\(Self.count(contracts, "contract")) in \(Self.count(result.modules.count, "module"))"
    ]
    if unchanged > 0 { parts.append(contracts == unchanged ? "unchanged" : "\(unchanged) unchanged") }
    let classes = Classification.allCases.compactMap { kind -> String? in
      let count = result.findings.count { $0.classification == kind }
      return count == 0 ? nil : style.paint("\(count) \(kind.rawValue)", Paint(kind))
    }
    parts.append(classes.isEmpty ? "no finding" : classes.joined(separator: ", "))
    let blocks = result.findings.count { $0.decision == .block }
    if blocks > 0 { parts.append(style.paint(blocks == 1 ? "1 blocks" : "\(blocks) block", .error)) }
    let releases = result.modules.compactMap { module in
      module.next.map { "\(module.name) \($0)" + (module.bump.map { " (\($0.rawValue))" } ?? "") }
    }
    let next = releases.isEmpty ? "" : "\nnext release: " + releases.joined(separator: ", ")
    return parts.joined(separator: "; ") + next
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
