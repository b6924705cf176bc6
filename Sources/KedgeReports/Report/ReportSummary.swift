public import KedgePolicy

/// How much of what a report holds.
public struct ReportSummary: Hashable, Sendable {
  /// Contracts that were looked at.
  public let contracts: Int
  /// Findings by what they are.
  public let classes: [Classification: Int]
  /// Findings by what happens because of them.
  public let decisions: [Decision: Int]

  /// Findings that a policy ignores; they count nowhere else.
  public let ignored: Int

  init(_ report: Report) {
    contracts = report.contracts.count { !$0.path.isEmpty }
    classes = Dictionary(report.findings.map { ($0.classification, 1) }, uniquingKeysWith: +)
    ignored = report.contracts.reduce(0) { $0 + $1.findings.count - $1.reported.count }
    decisions = Dictionary(report.findings.map { ($0.decision, 1) }, uniquingKeysWith: +)
  }

  /// The worst class of a finding; neutral when there is none.
  public var worst: Classification { classes.keys.min() ?? .neutral }

  /// The release that the changes call for.
  public var release: VersionBump { VersionBump(worst) }

  /// `1 breaking, 2 additive`, or `no change`: one phrase for people.
  public var description: String { text(TextStyle()) }

  /// The same, painted.
  public func text(_ style: TextStyle) -> String {
    let parts = Classification.allCases.compactMap { kind in
      classes[kind].map { style.paint("\($0) \(kind.rawValue)", Paint(kind)) }
    }
    return parts.isEmpty ? "no change" : parts.joined(separator: ", ")
  }
}
