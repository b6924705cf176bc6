internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Ends a contract that another one beside it replaces: so many people must say so as the policy asks for, before the file
/// may go.
public struct Retirement {
  /// What came of it.
  public enum Outcome: Sendable {
    /// It is recorded: how many have said so, and how many must.
    case recorded(people: Int, needed: Int, paths: [String])
    /// Why not.
    case refused(String)
  }

  private let registrar: Registrar
  private var standpoint: Standpoint { registrar.standpoint }

  /// What a registrar retires.
  public init(_ registrar: Registrar) { self.registrar = registrar }

  /// Says that a contract may go.
  ///
  /// - Parameters:
  ///   - path: The contract, from the top level.
  ///   - successor: The contract that replaces it.
  public func retire(_ path: String, for successor: String, reason: String) throws(RegistryError) -> Outcome {
    for module in standpoint.configuration.modules {
      guard let version = standpoint.store.golden(of: module.name) else { continue }
      let release = try standpoint.store.release(module.name, version)
      guard let contract = release.contract(at: path) else { continue }
      guard release.contract(at: successor) != nil else {
        return .refused(
          "`\(successor)` is in no release of `\(module.name)`; release it first, beside `\(path)`")
      }
      return try record(module, release, contract, successor, reason)
    }
    return .refused("`\(path)` is no contract of a latest release")
  }

  private func record(
    _ module: ModuleConfiguration, _ release: Release, _ contract: ReleasedContract, _ successor: String,
    _ reason: String
  ) throws(RegistryError) -> Outcome {
    let baseline = Baseline(release, in: standpoint.store)
    guard let entry = baseline.entries[Text(contract.path)], let golden = baseline.golden else {
      return .refused("`\(contract.path)` is no contract of a latest release")
    }
    let change = ContractEvent.removal(of: entry, baseline, module: module.name, why: "is gone")
    let preimage = change.identity.preimage(module: module.name, contract: contract.path)
    let fingerprint = change.identity.fingerprint(module: module.name, contract: contract.path)
    let settings = standpoint.configuration.settings(
      of: module.lane.value, under: standpoint.policy(of: module))
    let key = settings.signed ? try registrar.signingKey() : nil
    if settings.signed, key == nil { return .refused(Registrar.unsigned(module.lane.value)) }
    var recorder = try registrar.recorder()
    let known = try standpoint.approvals(of: module.name).filter { $0.approval.fingerprint == fingerprint }
    if known.contains(where: { Text($0.approval.approver) == Text(recorder.actor) }) {
      return .refused("you have said so already; another person must")
    }
    let approval = Approval(
      fingerprint: fingerprint, preimage: preimage, release: golden.version, releaseDigest: golden.digest,
      lane: module.lane.value.rawValue, approver: recorder.actor, reason: reason)
    let digest = try recorder.write(
      approval, in: standpoint.layout.approvals(of: module.name), signedWith: key)
    try recorder.record(
      .retire, module: module.name, before: golden.digest, after: digest,
      details: [
        (name: "contract", value: contract.path), (name: "successor", value: successor),
        (name: "fingerprint", value: fingerprint.hex), (name: "reason", value: reason),
      ])
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    let needed = standpoint.configuration.policy(of: module).retirementApprovals
    return .recorded(people: known.count + 1, needed: needed, paths: paths)
  }
}
