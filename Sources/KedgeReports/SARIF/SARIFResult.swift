import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// One finding as a result.
struct SARIFResult {
  let finding: Finding
  let contract: CheckedContract
  /// The place of its rule in the driver's list.
  let ruleIndex: Int

  var value: JSONValue {
    let change = finding.change
    var result: JSONObject = [
      "ruleId": .text(change.rule.id), "ruleIndex": .count(ruleIndex),
      "level": .text(Severity(finding.decision).rawValue),
      "message": .object(["text": .text(FindingSummary.text(finding, contract))]),
      "locations": .array([location(change.new, logical: true)]),
      "partialFingerprints": .object(["kedgeFingerprint/v1": .text(finding.fingerprint.hex)]),
    ]
    if let old = change.old { result["relatedLocations"] = .array([related(old)]) }
    let suppressions = suppressions
    if !suppressions.isEmpty { result["suppressions"] = .array(suppressions) }
    result["properties"] = .object([
      "class": .text(finding.classification.rawValue), "decision": .text(finding.decision.rawValue),
      "module": .text(finding.module), "decidedBy": .text(finding.decidedBy),
    ])
    return .object(result)
  }

  private func location(_ place: Place, logical: Bool) -> JSONValue {
    let (start, end) = FindingSummary.positions(place)
    let region: JSONValue = .object([
      "startLine": .count(start.line), "startColumn": .count(start.column), "endLine": .count(end.line),
      "endColumn": .count(end.column),
    ])
    let artifact: JSONValue = .object([
      "uri": .text(RelativeURI.of(place.node.document.name)), "uriBaseId": .text("%SRCROOT%"),
    ])
    var location: JSONObject = [
      "physicalLocation": .object(["artifactLocation": artifact, "region": region])
    ]
    if logical {
      location["logicalLocations"] = .array([
        .object(["fullyQualifiedName": .text(place.node.pointer.description), "kind": .text("member")])
      ])
    }
    return .object(location)
  }

  /// The baseline, as the place that the new one is read against.
  private func related(_ old: Place) -> JSONValue {
    guard case .object(var location) = location(old, logical: false) else { return .null }
    location["id"] = .count(0)
    let label = old.label.isEmpty ? "" : " (\(old.label))"
    location["message"] = .object(["text": .text("in \(contract.oldName)\(label)")])
    return .object(location)
  }

  private var suppressions: [JSONValue] {
    let approved = finding.approval.map { "approved by \($0.approver): \($0.reason)" }
    return [approved, finding.ignoredBy.map { "ignored: \($0.reason)" }].compactMap { $0 }.map {
      .object(["kind": .text("external"), "status": .text("accepted"), "justification": .text($0)])
    }
  }
}
