public import KedgeDocuments
public import KedgePolicy

/// What the ledgers of several modules tell, in order of time.
public struct Timeline: Sendable {
  /// One event, with the name of who did it.
  public struct Entry: Sendable {
    /// The event.
    public let event: LedgerEvent
    /// The name behind its actor id; the id where none is kept.
    public let actor: String
    /// The last day on which it must be kept, as the policy of its module says.
    public let keepUntil: Day?

    /// Whether it need be kept no more.
    public func isPastRetention(at now: Timestamp) -> Bool {
      guard let keepUntil, let today = now.day else { return false }
      return keepUntil < today
    }
  }

  /// Which events are wanted.
  public struct Filter: Sendable {
    /// Of these modules; of all when empty.
    public var modules: [String] = []
    /// Only of this action.
    public var action: LedgerEvent.Action?
    /// Only by this actor: an id or a name.
    public var actor: String?
    /// Not before this day.
    public var since: Day?
    /// Not after this day.
    public var until: Day?

    /// Everything.
    public init() {}
  }

  /// From the oldest.
  public let entries: [Entry]

  /// Reads the ledgers of a standpoint.
  public init(_ standpoint: Standpoint, _ filter: Filter = Filter()) throws(RegistryError) {
    let known = Set(
      standpoint.configuration.modules.map { Text($0.name) } + standpoint.store.modules.map { Text($0) })
    if let name = filter.modules.first(where: { !known.contains(Text($0)) }) {
      throw .unknownModule(name: name, known: known.sorted().map(\.string))
    }
    let names = filter.modules.isEmpty ? known.sorted().map(\.string) + [""] : filter.modules
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    var entries: [Entry] = []
    for name in names {
      let retention = standpoint.policy(of: standpoint.configuration.module(name)).retention
      for event in try standpoint.ledger(of: name).events {
        entries.append(
          Entry(
            event: event, actor: actors[event.actor], keepUntil: retention.lastDay(of: event.time)))
      }
    }
    self.entries =
      entries
      .filter { Self.isWanted($0, filter) }
      .enumerated()
      .sorted { ($0.element.event.time, $0.offset) < ($1.element.event.time, $1.offset) }
      .map(\.element)
  }

  private static func isWanted(_ entry: Entry, _ filter: Filter) -> Bool {
    if let action = filter.action, entry.event.action != action { return false }
    if let actor = filter.actor, Text(actor) != Text(entry.actor), Text(actor) != Text(entry.event.actor) {
      return false
    }
    guard let day = entry.event.time.day else { return true }
    return filter.since.map { $0 <= day } ?? true && filter.until.map { day <= $0 } ?? true
  }

  /// The entries as JSON: one document, versioned.
  public var json: JSONValue {
    .object([
      "version": .number(ExactNumber(1)),
      "events": .array(
        entries.map { entry in
          let event = entry.event
          var object: JSONObject = [
            "time": JSONValue(text: event.time.description), "module": JSONValue(text: event.module),
            "action": JSONValue(text: event.action.rawValue), "actor": JSONValue(text: entry.actor),
            "actor_id": JSONValue(text: event.actor), "correlation": JSONValue(text: event.correlation),
            "details": .object(JSONObject(event.details.map { (Text($0.name), JSONValue(text: $0.value)) })),
            "digest": JSONValue(text: event.digest.hex),
            "keep_until": JSONValue(text: entry.keepUntil?.description ?? ""),
          ]
          if let before = event.before { object["before"] = JSONValue(text: before.hex) }
          if let after = event.after { object["after"] = JSONValue(text: after.hex) }
          return .object(object)
        }),
    ])
  }
}
