import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgePolicy

/// What there is to say of a finding.
struct FindingFacts {
  let finding: Finding
  let contract: CheckedContract

  /// How many surfaces are named before the rest is counted.
  private static let namedSurfaces = 3

  /// In the order of reports: what is proved, whom it reaches, what the policy makes of it, what to do.
  var all: [FindingFact] {
    witnesses + examples + strictWitnesses + impact + uses + notes + policy + advice
  }

  /// The documents that show the effect: of each flow the one that matters there, and the other where it is alone.
  private var witnesses: [FindingFact] {
    var seen: Set<String> = []
    return finding.change.impacts.flatMap { impact -> [FindingFact] in
      var facts: [(String, Witness?)] = [
        ("accepted by \(old), rejected \(new)", impact.narrowing),
        ("rejected by \(old), accepted \(new)", impact.widening),
      ]
      if impact.flow == .produced { facts.reverse() }
      let proved = facts.compactMap { claim, witness in witness.map { (claim, $0) } }
      return proved.prefix(impact.flow == .exchanged ? 2 : 1).compactMap { claim, witness in
        guard seen.insert("\(claim) \(witness.value)").inserted else { return nil }
        return .witness(claim: claim, document: witness.value)
      }
    }
  }

  private var examples: [FindingFact] {
    finding.change.impacts.compactMap(\.example).unique.map { .example($0) }
  }

  private var strictWitnesses: [FindingFact] {
    finding.change.impacts.compactMap { $0.strictly?.value }.unique.map {
      .witness(claim: "strictly, accepted by \(old) and rejected \(new)", document: $0)
    }
  }

  /// What it does to documents in the repository and to the consumers that are named.
  var impact: [FindingFact] { data + consumers }

  private var data: [FindingFact] {
    (contract.dataImpacts[finding.fingerprint] ?? []).flatMap { impact -> [FindingFact] in
      let rejections = impact.first.map { FindingFact.sentence(label: "rejected", $0.description) }
      let more = impact.rejected - impact.first.count
      return [.sentence(label: "in your data", impact.description)] + rejections
        + (more > 0 && !rejections.isEmpty ? [.sentence(label: "rejected", "and \(more) more")] : [])
    }
  }

  /// Each consumer that breaks, with a document; what is open; and those that read everything, by name.
  private var consumers: [FindingFact] {
    let impacts = contract.consumerImpacts[finding.fingerprint] ?? []
    let kept = impacts.filter { $0.verdict == .kept }.map { "`\($0.consumer)`" }
    let others = impacts.compactMap { impact -> FindingFact? in
      switch impact.verdict {
      case .kept: nil
      case .broken(let document):
        .witness(claim: "breaks `\(impact.consumer)`, which rejects (\(impact.schema))", document: document)
      case .unmet(let document):
        .witness(
          claim: "nothing follows for `\(impact.consumer)`, which rejected before (\(impact.schema))",
          document: document)
      case .undecided(let reason):
        .sentence(label: "consumers", "whether `\(impact.consumer)` breaks is not known: \(reason)")
      }
    }
    if kept.isEmpty { return others }
    let who = kept.joined(separator: ", ")
    let sentence =
      others.isEmpty
      ? "breaks none of those that are named (\(who))" : "does not break \(who)"
    return others + [.sentence(label: "consumers", sentence)]
  }

  /// Whom it reaches, in few words: `POST /invoices`, or `3 operations`; empty for a contract of one surface.
  var reach: String {
    let operations = surfaces.map(Self.operation).unique
    return operations.count > 1 ? "\(operations.count) \(noun)" : operations.first ?? ""
  }

  private var surfaces: [String] { finding.change.surfaces.filter { !$0.isEmpty }.unique }
  private var noun: String { contract.kind?.surfaceNoun ?? "surfaces" }

  private var uses: [FindingFact] {
    let names = surfaces
    guard let first = names.first else { return [] }
    guard names.count > 1 else { return [.sentence(label: "used by", first)] }
    let operations = names.map(Self.operation).unique
    guard operations.count > 1 else {
      return [.sentence(label: "used by", "\(operations[0]) (\(names.count) places)")]
    }
    let more = operations.count > Self.namedSurfaces ? ", ..." : ""
    let listed = operations.prefix(Self.namedSurfaces).joined(separator: ", ")
    return [.sentence(label: "used by", "\(operations.count) \(noun) (\(listed)\(more))")]
  }

  /// `POST /invoices` of `POST /invoices > request body > application/json`.
  private static func operation(_ surface: String) -> String {
    surface.split(separator: " > ", maxSplits: 1).first.map(String.init) ?? surface
  }

  private var notes: [FindingFact] {
    (finding.change.notes + finding.notes).unique.map { .sentence(label: "note", $0) }
  }

  private var policy: [FindingFact] {
    var facts: [FindingFact] = []
    if finding.classification != finding.computed, !finding.classifiedBy.isEmpty {
      facts.append(.sentence(label: "policy", finding.classifiedBy))
    }
    if let approval = finding.approval {
      let until = approval.until.map { ", until \($0)" } ?? ""
      facts.append(.sentence(label: "approved", "by \(approval.approver)\(until): \(approval.reason)"))
    }
    return facts
  }

  private var advice: [FindingFact] {
    guard finding.decision != .allow else { return [] }
    return [.sentence(label: "help", finding.change.rule.instead.joinedLines)] + remedy + explanation
  }

  /// `explain: kedge explain ...`, which names the finding where no command to approve it does. Of what happens to a
  /// contract as a whole there is no more to tell than its rule does.
  private var explanation: [FindingFact] {
    let isNamed = finding.remedy?.labelled("accept") != nil
    guard !finding.module.isEmpty, !isNamed, finding.change.rule.topic != .contract else { return [] }
    return [.command(label: "explain", "kedge explain \(finding.fingerprint.hex.prefix(12))")]
  }

  /// `accept: kedge approve ...`, or why there is nothing to accept.
  private var remedy: [FindingFact] {
    guard let remedy = finding.remedy else { return [] }
    guard let (label, command) = remedy.labelled("accept") else { return [.sentence(label: "note", remedy)] }
    return [.command(label: label, command)]
  }

  private var old: String { contract.oldName.isEmpty ? "the old version" : contract.oldName }
  private var new: String { contract.newName == "now" ? "now" : "by \(contract.newName)" }
}

extension Array where Element: Hashable {
  /// Each element once, where it came first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// A paragraph of several lines as one.
  var joinedLines: String { split(separator: "\n").joined(separator: " ") }

  /// The label and the rest, when this is `label: rest`.
  fileprivate func labelled(_ label: String) -> (label: String, rest: String)? {
    hasPrefix(label + ": ") ? (label, String(dropFirst(label.count + 2))) : nil
  }
}
