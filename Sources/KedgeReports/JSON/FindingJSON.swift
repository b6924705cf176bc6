import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgePolicy

/// One finding as JSON.
struct FindingJSON {
  let finding: Finding
  let contract: CheckedContract

  var value: JSONValue {
    let change = finding.change
    return .object([
      "rule": .text(change.rule.id), "title": .text(change.rule.title), "message": .text(change.message),
      "fingerprint": .text(finding.fingerprint.hex), "module": .text(finding.module),
      "contract": .text(finding.contract), "class": .text(finding.classification.rawValue),
      "computed_class": .text(finding.computed.rawValue), "decision": .text(finding.decision.rawValue),
      "decided_by": .text(finding.decidedBy), "classified_by": .text(finding.classifiedBy),
      "remedy": .text(finding.remedy),
      "approval": finding.approval.map(approval) ?? .null, "old": change.old.map(place) ?? .null,
      "new": place(change.new), "impacts": .array(change.impacts.map(impact)),
      "notes": .array((change.notes + finding.notes).unique.map { .text($0) }),
      "ignored_by": .text(finding.ignoredBy?.reason),
      "data": .array((contract.dataImpacts[finding.fingerprint] ?? []).map(ImpactJSON.data)),
      "consumers": .array((contract.consumerImpacts[finding.fingerprint] ?? []).map(ImpactJSON.consumer)),
    ])
  }

  /// Lines and columns from 1, columns in code points, the end past the last character.
  private func place(_ place: Place) -> JSONValue {
    let document = place.node.document
    let (start, end) = (place.position, document.position(at: place.range.upperBound))
    return .object([
      "file": .text(document.name), "pointer": .text(place.node.pointer.description),
      "line": .count(start.line), "column": .count(start.column),
      "end_line": .count(end.line), "end_column": .count(end.column),
      "label": .text(place.label),
    ])
  }

  /// A witness is left out where there is none, since `null` is a document.
  private func impact(_ impact: Impact) -> JSONValue {
    var object: JSONObject = [
      "flow": .text(impact.flow.rawValue), "effect": .text(impact.effect.name),
      "surfaces": .array(impact.surfaces.map { .text($0) }),
    ]
    object["accepted_by_old_only"] = impact.narrowing?.value
    object["accepted_by_new_only"] = impact.widening?.value
    object["strictly_accepted_by_old_only"] = impact.strictly?.value
    if let example = impact.example { object["example"] = .text(example) }
    return .object(object)
  }

  private func approval(_ approval: Approval) -> JSONValue {
    .object([
      "approver": .text(approval.approver), "reason": .text(approval.reason),
      "ticket": .text(approval.ticket), "lane": .text(approval.lane), "release": .text(approval.release),
      "until": .text(approval.until),
    ])
  }
}
