internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether who has pulled the brake or released it since an earlier state might do so, by the roles of that state: an event
/// written by hand has no more effect than `kedge freeze` would have let it have.
struct BrakeVerification {
  let module: String
  /// In their order.
  let events: [LedgerEvent]
  let base: Standpoint
  let actors: Actors

  /// What was not theirs to do.
  var faults: [Fault] {
    let policy = base.configuration.module(module).map { base.configuration.policy(of: $0) }
    return events.indices.compactMap { place in
      let event = events[place]
      guard [.freeze, .unfreeze].contains(event.action), !base.tree.contains(event.path),
        let needed = missing(event, after: events[..<place], policy ?? base.configuration.defaultPolicy)
      else { return nil }
      return Fault(
        rule: Catalogue.ledgerBroken, module: module, path: event.path,
        message: "\(actors[event.actor]) may not do what it tells of: \(base.tree.name) asks for \(needed)")
    }
  }

  /// Whose word an event lacks, by what had been asked for before; nil where it has all.
  private func missing(
    _ event: LedgerEvent, after earlier: ArraySlice<LedgerEvent>, _ policy: Policy
  ) -> String? {
    let state = FreezeState(Array(earlier))
    let (rules, roles) = (policy.freeze, policy.roles)
    let isFreeze = event.action == .freeze
    let needed = isFreeze ? rules.description : rules.releaseDescription
    switch event["effect"].flatMap({ FreezeState.Effect(rawValue: $0) }) {
    case .requested: return roles.hasAny(actors[event.actor]) ? nil : needed
    case .frozen where isFreeze:
      return rules.mayFreeze(people(state.asksToFreeze, event), roles: roles) ? nil : needed
    case .released where !isFreeze:
      return rules.mayUnfreeze(people(state.asksToRelease, event), roles: roles) ? nil : needed
    default: return needed
    }
  }

  private func people(_ asked: Set<String>, _ event: LedgerEvent) -> Set<String> {
    Set((asked.union([event.actor])).map { Person.address(of: actors[$0]) })
  }
}
