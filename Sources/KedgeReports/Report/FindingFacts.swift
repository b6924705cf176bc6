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
    witnesses + examples + strictWitnesses + data + uses + notes + policy + advice
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

  private var data: [FindingFact] {
    (contract.dataImpacts[finding.fingerprint] ?? []).map { .sentence(label: "in your data", $0.description) }
  }

  private var uses: [FindingFact] {
    let names = finding.change.surfaces.filter { !$0.isEmpty }.unique
    guard let first = names.first else { return [] }
    guard names.count > 1 else { return [.sentence(label: "used by", first)] }
    let operations = names.map(Self.operation).unique
    let noun = contract.kind?.surfaceNoun ?? "surfaces"
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
    return [.sentence(label: "help", finding.change.rule.instead.joinedLines)] + remedy
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
