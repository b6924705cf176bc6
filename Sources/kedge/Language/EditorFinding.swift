internal import KedgeChanges
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgePolicy

/// A finding as an editor shows it.
struct EditorFinding {
  /// The command that approves a finding.
  static let approve = "kedge.approve"

  private let finding: Finding
  private let root: String

  init(_ finding: Finding, root: String) {
    self.finding = finding
    self.root = root
  }

  /// The mark in the text.
  var diagnostic: JSONValue {
    let place = finding.change.new
    var object: JSONObject = [
      "range": EditorPosition.range(place.range, in: place.node.document),
      "severity": .number(ExactNumber(severity)), "code": .string(Text(finding.change.rule.id)),
      "source": .string("kedge"),
      "message": .string(Text(([finding.change.message] + proofs).joined(separator: "\n"))),
      "data": .object(["fingerprint": .string(Text(finding.fingerprint.hex))]),
    ]
    if let old = finding.change.old, old.node.document !== place.node.document {
      object["relatedInformation"] = .array([
        .object([
          "location": .object([
            "uri": .string(Text(FileAddress.address(root + "/" + old.node.document.name))),
            "range": EditorPosition.range(old.range, in: old.node.document),
          ]), "message": .string(Text(old.label.isEmpty ? "as released" : "as released: \(old.label)")),
        ])
      ])
    }
    return .object(object)
  }

  /// 1 error, 2 warning, 3 information.
  private var severity: Int {
    switch finding.decision {
    case .block: 1
    case .warn: 2
    case .allow: 3
    }
  }

  private var proofs: [String] {
    finding.change.impacts.flatMap { impact in
      [
        impact.narrowing.map { "accepted before, rejected now: \($0.value)" },
        impact.widening.map { "rejected before, accepted now: \($0.value)" },
        impact.strictly.map { "strictly, this document counts: \($0.value)" },
      ].compactMap { $0 }
    }
  }

  /// What is told when the pointer rests on the mark.
  var markdown: String {
    let rule = finding.change.rule
    let documents = proofs.map { "- \($0)" }.joined(separator: "\n")
    return [
      "**\(rule.id)**: \(finding.change.message)", documents, rule.why, "*Instead:* \(rule.instead)",
      "`\(finding.classification.rawValue)`, decided by `\(finding.decidedBy)`",
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The offer to approve it.
  var approval: JSONValue {
    let title = Text("Approve: \(finding.change.message)")
    return .object([
      "title": .string(title), "kind": .string("quickfix"), "diagnostics": .array([diagnostic]),
      "command": .object([
        "title": .string(title), "command": .string(Text(Self.approve)),
        "arguments": .array([.string(Text(finding.fingerprint.hex))]),
      ]),
    ])
  }
}
