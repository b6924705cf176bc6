internal import KedgeChanges
internal import KedgeDocuments
public import KedgePolicy

/// Records decisions on findings.
public struct ApprovalWriter {
  /// What was said with the decision.
  public struct Statement: Sendable {
    /// Why.
    public let reason: String
    /// Where it was discussed; empty for nowhere.
    public let ticket: String
    /// The last day on which it counts.
    public let until: Day?

    /// A statement from its parts.
    public init(reason: String, ticket: String = "", until: Day? = nil) {
      self.reason = reason
      self.ticket = ticket
      self.until = until
    }
  }

  /// What came of it.
  public enum Outcome: Sendable {
    /// The findings that are approved now, and the files that were written.
    case written([Finding], paths: [String])
    /// Why not, in a sentence each.
    case refused([String])
  }

  private let registrar: Registrar
  private var standpoint: Standpoint { registrar.standpoint }

  /// What a registrar approves.
  public init(_ registrar: Registrar) { self.registrar = registrar }

  /// Approves findings of some checks.
  ///
  /// - Parameters:
  ///   - fingerprints: The first digits of each, at least four.
  ///   - additive: Also everything additive that awaits an approval.
  public func approve(
    _ fingerprints: [String], additive: Bool, in results: [CheckResult], _ statement: Statement
  ) throws(RegistryError) -> Outcome {
    var refusals: [String] = []
    var chosen: [Digest: (finding: Finding, ground: CheckResult.Ground)] = [:]
    for text in fingerprints {
      let matches = Self.matches(text, in: results)
      if matches.count == 1, let match = matches.first {
        chosen[match.finding.fingerprint] = match
      } else {
        refusals.append(
          matches.isEmpty
            ? "no finding has the fingerprint `\(text)`"
            : "`\(text)` is the beginning of \(matches.count) fingerprints")
      }
    }
    if additive {
      for result in results {
        for finding in result.findings where finding.classification == .additive {
          guard let ground = result.grounds[finding.fingerprint], finding.approvalsNeeded != nil else {
            continue
          }
          chosen[finding.fingerprint] = (finding, ground)
        }
      }
    }
    let sorted = chosen.values.sorted { $0.finding.fingerprint < $1.finding.fingerprint }
    for name in Set(sorted.map { Text($0.finding.module) }).sorted() {
      if let frozen = try standpoint.freezeReason(of: name.string) { refusals.append(frozen) }
    }
    refusals += sorted.compactMap { Self.objection(to: $0.finding, $0.ground) }
    if let signed = sorted.first(where: { $0.ground.rule.settings.signed }), try registrar.signingKey() == nil
    {
      refusals.append(Registrar.unsigned(signed.ground.rule.lane))
    }
    guard refusals.isEmpty else { return .refused(refusals) }
    if sorted.isEmpty { return .refused(["no finding awaits an approval"]) }
    return .written(sorted.map(\.finding), paths: try write(sorted, statement))
  }

  private static func matches(
    _ text: String, in results: [CheckResult]
  ) -> [(finding: Finding, ground: CheckResult.Ground)] {
    var found: [Digest: (finding: Finding, ground: CheckResult.Ground)] = [:]
    guard text.utf8.count >= 4 else { return [] }
    for result in results {
      for finding in result.findings where finding.fingerprint.hex.hasPrefix(text) {
        guard let ground = result.grounds[finding.fingerprint] else { continue }
        found[finding.fingerprint] = (finding, ground)
      }
    }
    return Array(found.values)
  }

  /// Why a finding cannot be approved.
  private static func objection(to finding: Finding, _ ground: CheckResult.Ground) -> String? {
    let name = "\(finding.fingerprint.hex.prefix(12)) (\(finding.change.rule.id))"
    if ground.golden == nil {
      return "\(name): it was compared with no release, so there is nothing to bind an approval to"
    }
    if finding.change.rule == Catalogue.contractRemoved {
      return "\(name): a contract is ended by `kedge retire`, which asks what replaces it"
    }
    guard finding.approvalsNeeded == nil else { return nil }
    return finding.decision == .block
      ? "\(name): \(finding.remedy ?? "nobody can approve it in lane \(ground.rule.lane.rawValue)")"
      : "\(name): it needs no approval in lane \(ground.rule.lane.rawValue)"
  }

  private func write(
    _ chosen: [(finding: Finding, ground: CheckResult.Ground)], _ statement: Statement
  ) throws(RegistryError) -> [String] {
    var recorder = try registrar.recorder()
    for (finding, ground) in chosen {
      guard let golden = ground.golden else { continue }
      let approval = Approval(
        fingerprint: finding.fingerprint,
        preimage: finding.change.identity.preimage(module: finding.module, contract: finding.contract),
        release: golden.version, releaseDigest: golden.digest, lane: ground.rule.lane.rawValue,
        approver: recorder.actor, reason: statement.reason, ticket: statement.ticket,
        until: statement.until?.description)
      let digest = try recorder.write(
        approval, in: standpoint.layout.approvals(of: finding.module),
        signedWith: ground.rule.settings.signed ? registrar.signingKey() : nil)
      try recorder.record(
        .approve, module: finding.module, before: golden.digest, after: digest,
        details: [
          (name: "fingerprint", value: finding.fingerprint.hex),
          (name: "rule", value: finding.change.rule.id),
          (name: "contract", value: finding.contract), (name: "release", value: golden.version),
          (name: "reason", value: statement.reason),
        ])
    }
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    return paths
  }
}
