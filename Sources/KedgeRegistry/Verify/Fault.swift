internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Something that Kedge keeps and that is not what it must be.
struct Fault {
  let rule: Rule
  let module: String
  let path: String
  let message: String

  /// The fault as a finding, which blocks whatever lane and policy say.
  var finding: Finding {
    let change = ContractEvent.change(
      rule, message, at: ContractEvent.place(of: path), effect: .narrows, subject: path)
    return Finding(
      change: change, module: module, contract: path, computed: .breaking, classification: .breaking,
      decision: .block, decidedBy: "kedge verify")
  }
}
