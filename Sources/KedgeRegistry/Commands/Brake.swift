internal import KedgeChanges
internal import KedgeDocuments
public import KedgePolicy

/// The emergency brake: stops everything for a module or for all of them, and releases it again.
public struct Brake {
  /// What came of it.
  public enum Outcome: Sendable {
    /// It took effect.
    case done(paths: [String], event: String)
    /// It is recorded, and others must ask too: who is needed.
    case requested(paths: [String], needed: String)
    /// Why not.
    case refused(String)
  }

  private let registrar: Registrar
  private var standpoint: Standpoint { registrar.standpoint }

  /// A brake in the hands of a registrar.
  public init(_ registrar: Registrar) { self.registrar = registrar }

  /// The policy that says who may: of the module, or of the file.
  private func policy(of module: String) -> Policy {
    standpoint.configuration.module(module).map { standpoint.configuration.policy(of: $0) }
      ?? standpoint.configuration.defaultPolicy
  }

  /// Pulls it.
  ///
  /// - Parameter module: The module; empty for all.
  public func freeze(_ module: String, reason: String) throws(RegistryError) -> Outcome {
    let state = FreezeState(try standpoint.ledger(of: module).events)
    if state.frozenBy != nil { return .refused("it is frozen already") }
    let rules = policy(of: module).freeze
    let roles = policy(of: module).roles
    let people = try people(state.asksToFreeze)
    let isEnough = rules.mayFreeze(people, roles: roles)
    let person = Person.address(of: try registrar.repository.person())
    guard isEnough || roles.hasAny(person) else {
      return .refused("you have none of the roles that may freeze: \(rules.description)")
    }
    return try record(.freeze, module, reason, isEnough ? .frozen : .requested, needed: rules.description)
  }

  /// Releases it. That verify and a full check are green is for the caller to have seen.
  public func unfreeze(_ module: String, reason: String) throws(RegistryError) -> Outcome {
    let state = FreezeState(try standpoint.ledger(of: module).events)
    guard state.frozenBy != nil else { return .refused("it is not frozen") }
    let rules = policy(of: module).freeze
    let roles = policy(of: module).roles
    let people = try people(state.asksToRelease)
    let isEnough = rules.mayUnfreeze(people, roles: roles)
    let person = Person.address(of: try registrar.repository.person())
    guard isEnough || roles.hasAny(person) else {
      return .refused("you have none of the roles that may release it: \(rules.releaseDescription)")
    }
    return try record(
      .unfreeze, module, reason, isEnough ? .released : .requested, needed: rules.releaseDescription)
  }

  /// What stands in the way of a release: something that verify finds, or a check that is not green but for the brake.
  ///
  /// - Parameter module: The module; empty for all.
  public func obstacle(to module: String, today: Day) throws(RegistryError) -> String? {
    let faults = try Verification(standpoint, base: nil, repository: registrar.repository).run().findings
    if let fault = faults.first { return "verify is not green: \(fault.contract): \(fault.change.message)" }
    let request = CheckRequest(modules: module.utf8.isEmpty ? [] : [module], today: today)
    let result = try Check(
      tree: standpoint.tree, now: standpoint, base: nil, judge: standpoint, request: request,
      repository: registrar.repository
    ).run()
    let block = result.findings.first { $0.decision == .block && $0.change.rule != Catalogue.moduleFrozen }
    return block.map { "the check is not green: \($0.change.message)" }
  }

  /// The commands to run when it took effect.
  public func notifications(_ module: String) -> [String] { policy(of: module).freeze.notify }

  /// The addresses of some actors, and of who runs the program.
  private func people(_ ids: Set<String>) throws(RegistryError) -> Set<String> {
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    var people = Set(ids.map { Person.address(of: actors[$0]) })
    people.insert(Person.address(of: try registrar.repository.person()))
    return people
  }

  private func record(
    _ action: LedgerEvent.Action, _ module: String, _ reason: String, _ effect: FreezeState.Effect,
    needed: String
  ) throws(RegistryError) -> Outcome {
    var recorder = try registrar.recorder()
    try recorder.record(
      action, module: module, before: nil, after: nil,
      details: [(name: "effect", value: effect.rawValue), (name: "reason", value: reason)])
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    if effect == .requested { return .requested(paths: paths, needed: needed) }
    return .done(paths: paths, event: "\(action.rawValue) \(module.utf8.isEmpty ? "all" : module)")
  }
}
