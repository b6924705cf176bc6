internal import KedgeDocuments
internal import KedgePolicy

/// Whether the emergency brake is pulled, and who has asked for a change of that.
struct FreezeState {
  /// What an event of the brake did.
  enum Effect: String {
    /// It was asked for; others must ask too.
    case requested
    /// From here on nothing passes.
    case frozen
    /// From here on work goes on.
    case released
  }

  /// The event that froze; nil when nothing is frozen.
  private(set) var frozenBy: LedgerEvent?
  /// Who has asked to freeze since the last release, by actor id.
  private(set) var asksToFreeze: Set<String> = []
  /// Who has asked to release since it was frozen, by actor id.
  private(set) var asksToRelease: Set<String> = []

  /// The state that some events lead to, in their order.
  init(_ events: [LedgerEvent]) {
    for event in events {
      let effect = event["effect"].flatMap { Effect(rawValue: $0) }
      switch (event.action, effect) {
      case (.freeze, .requested?): asksToFreeze.insert(event.actor)
      case (.freeze, .frozen?):
        frozenBy = event
        asksToFreeze = []
        asksToRelease = []
      case (.unfreeze, .requested?): asksToRelease.insert(event.actor)
      case (.unfreeze, .released?):
        frozenBy = nil
        asksToRelease = []
      default: break
      }
    }
  }
}

extension Standpoint {
  /// The event that froze a module, or everything; nil when neither is frozen.
  func freeze(of module: String) throws(RegistryError) -> LedgerEvent? {
    if let all = FreezeState(try ledger(of: "").events).frozenBy { return all }
    return FreezeState(try ledger(of: module).events).frozenBy
  }

  /// That a module is frozen, in a sentence; nil when it is not.
  func freezeReason(of module: String) throws(RegistryError) -> String? {
    guard let event = try freeze(of: module) else { return nil }
    let actors = try Actors(tree: tree, folder: layout.actors)
    let what = event.module.utf8.isEmpty ? "everything" : "`\(event.module)`"
    return
      "\(what) was frozen at \(event.time) by \(actors[event.actor]): \(event["reason"] ?? "no reason given")"
  }
}
