import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// One case: what blocks has failed, what an approval lets pass is skipped, all else has passed and says so in its output.
struct JUnitCase {
  enum Outcome { case passed, failed, skipped, error }

  let outcome: Outcome
  let element: XMLElement

  /// A finding.
  init(_ finding: Finding, _ contract: CheckedContract) {
    let change = finding.change
    let pointer = change.new.node.pointer.description
    let attributes = Self.attributes(
      contract, "\(change.rule.id) at \(pointer.isEmpty ? "the root" : pointer)")
    let text = TextReport().text(finding, in: contract)
    let result: XMLElement
    if finding.decision == .block {
      outcome = .failed
      result = XMLElement("failure", [("message", change.message), ("type", change.rule.id)], text: text)
    } else if let approval = finding.approval {
      outcome = .skipped
      result = XMLElement("skipped", [("message", "approved by \(approval.approver): \(approval.reason)")])
    } else {
      outcome = .passed
      result = XMLElement("system-out", [], text: text)
    }
    element = XMLElement("testcase", attributes, [result])
  }

  /// A contract in which nothing was found.
  init(compatible contract: CheckedContract) {
    outcome = .passed
    let baseline = contract.oldName.isEmpty ? "what it was" : contract.oldName
    element = XMLElement("testcase", Self.attributes(contract, "compatible with \(baseline)"))
  }

  /// A run without a judgement.
  init(failure: String) {
    outcome = .error
    let error = XMLElement("error", [("message", failure), ("type", "no-judgement")])
    element = XMLElement("testcase", [("classname", "kedge"), ("name", "judgement")], [error])
  }

  /// The cases of a contract.
  static func cases(_ contract: CheckedContract) -> [JUnitCase] {
    guard contract.reported.isEmpty else { return contract.reported.map { JUnitCase($0, contract) } }
    return contract.path.isEmpty ? [] : [JUnitCase(compatible: contract)]
  }

  private static func attributes(_ contract: CheckedContract, _ name: String) -> [(String, String)] {
    [("classname", contract.path.isEmpty ? contract.module : contract.path), ("name", name)]
  }
}
