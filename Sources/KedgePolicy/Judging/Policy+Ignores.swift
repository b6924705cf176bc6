import KedgeChanges
import KedgeContracts
import KedgeDocuments

extension Policy {
  /// What is wrong with the ignores: those that are over, and those that match nothing. Said, never stopping anything.
  ///
  /// - Parameters:
  ///   - findings: Everything that was found under this policy.
  ///   - isWhole: Whether every module under this policy was checked; if not, nothing is said of what matches nothing.
  ///   - today: The day on which an ignore must be valid.
  public func ignoreFindings(over findings: [Finding], isWhole: Bool, today: Day) -> [Finding] {
    ignores.compactMap { ignore in
      if let until = ignore.until, ignore.isExpired(on: today) {
        return finding(
          Catalogue.ignoreExpired, "the ignore of \(ignore.rule) was valid until \(until)", ignore)
      }
      let isUsed = findings.contains {
        ignore.matches(
          rule: $0.change.rule.id, module: $0.module, contract: $0.contract,
          pointer: $0.change.identity.pointer)
      }
      guard isWhole, !isUsed else { return nil }
      return finding(Catalogue.ignoreUnmatched, "the ignore of \(ignore.rule) matches nothing", ignore)
    }
  }

  private func finding(_ rule: Rule, _ message: String, _ ignore: Ignore) -> Finding {
    let change = Change(
      rule: rule, message: message, old: nil, new: Place(node: ignore.node),
      impacts: [Impact(flow: .accepted, surfaces: [""], effect: .none)],
      identity: ChangeIdentity(
        rule: rule.id, surface: "", pointer: ignore.node.pointer.description, subject: ignore.at.source,
        old: nil,
        new: CanonicalWriter.digest(ignore.node.value)))
    return Finding(
      change: change, module: "", contract: ignore.node.document.name, computed: .neutral,
      classification: .neutral, decision: .warn, decidedBy: "\(name): ignore", classifiedBy: "\(name): ignore"
    )
  }
}
