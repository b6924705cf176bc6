import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// Findings that tell the same: one that is shown whole, and the rest, which are listed.
///
/// What nobody has to act on is the same where the rule is. What blocks or warns is the same where one sentence is true of
/// several places, as in copies of a schema, where several of a kind are in one place, as when an object loses its members,
/// and outside of schemas, as when many operations go.
struct FindingGroup {
  /// How many of a kind are shown whole.
  static let shown = 3
  /// How many of the rest are listed before they are counted.
  static let listed = 10

  /// The first, in the order of the contract.
  let first: Finding
  /// Further ones, none where `first` stands alone.
  let others: [Finding]
  /// Where they were found.
  let contract: CheckedContract

  /// What is listed of the rest.
  var named: ArraySlice<Finding> { others.prefix(Self.listed) }
  /// How many are only counted.
  var unnamed: Int { others.count - named.count }

  /// What is listed of one: what happened, and whom it reaches.
  func sentence(_ other: Finding) -> String {
    let reach = FindingFacts(finding: other, contract: contract).reach
    return reach.isEmpty ? other.change.message : "\(other.change.message) (\(reach))"
  }

  /// `a.json:12:3` of one that is listed.
  func place(_ other: Finding) -> String {
    "\(other.change.new.node.document.name):\(other.change.new.position)"
  }

  /// Each finding in a group of its own.
  var alone: [FindingGroup] {
    ([first] + others).map { FindingGroup(first: $0, others: [], contract: contract) }
  }

  /// The findings of a contract that are reported, each in one group; groups stand where their first stood.
  static func groups(of contract: CheckedContract) -> [FindingGroup] {
    let findings = contract.reported
    let likenesses = findings.map { Self.likenesses($0, contract) }
    let sentences = Dictionary(likenesses.compactMap(\.sentence).map { ($0, 1) }, uniquingKeysWith: +)
    let keys = likenesses.map { sentence, kind in
      sentence.flatMap { sentences[$0, default: 0] > shown ? $0 : nil } ?? kind
    }
    var members: [Likeness: [Finding]] = [:]
    for (key, finding) in zip(keys, findings) { if let key { members[key, default: []].append(finding) } }
    var told: Set<Likeness> = []
    return zip(keys, findings).compactMap { key, finding in
      guard let key, let all = members[key], all.count > shown else {
        return FindingGroup(first: finding, others: [], contract: contract)
      }
      guard told.insert(key).inserted else { return nil }
      return FindingGroup(first: finding, others: Array(all.dropFirst()), contract: contract)
    }
  }

  /// What findings of one group have in common.
  private enum Likeness: Hashable {
    case sentence(rule: String, decision: Decision, message: String)
    case place(rule: String, decision: Decision, parent: Spot?)
  }

  /// The sentence and the kind of a finding; none of one that has more to say than its rule does.
  private static func likenesses(
    _ finding: Finding, _ contract: CheckedContract
  ) -> (sentence: Likeness?, kind: Likeness?) {
    let (identity, decision) = (finding.change.identity, finding.decision)
    let fingerprint = finding.fingerprint
    if finding.approval != nil || contract.dataImpacts[fingerprint] != nil
      || contract.consumerImpacts[fingerprint] != nil
    {
      return (nil, nil)
    }
    if decision == .allow { return (nil, .place(rule: identity.rule, decision: decision, parent: nil)) }
    let isStructural = finding.change.rule.topic == .structure
    let parent = isStructural ? nil : (finding.change.old ?? finding.change.new).node.parent.map { Spot($0) }
    return (
      .sentence(rule: identity.rule, decision: decision, message: finding.change.message),
      .place(rule: identity.rule, decision: decision, parent: parent)
    )
  }
}

extension Report {
  /// All that is reported: what blocks first, then what warns, of the rest what is new before what moves no document; else
  /// in the order of the contracts.
  var groups: [FindingGroup] {
    contracts.flatMap(FindingGroup.groups).enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }
}

extension FindingGroup {
  /// The louder, the lower.
  fileprivate var rank: Int {
    let places = Classification.allCases.count
    let place = Classification.allCases.firstIndex(of: first.classification) ?? places
    return -first.decision.weight * places + place
  }
}
