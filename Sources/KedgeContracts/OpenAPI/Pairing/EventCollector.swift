import KedgeDocuments

/// Gathers events: what happened once in a shared part is one event with all the surfaces that it reaches.
struct EventCollector {
  private struct Key: Hashable {
    let rule: String
    let message: String
    let old: Node?
    let new: Node?
    let flow: Flow
    let effect: StructuralEvent.Effect
  }

  private(set) var events: [StructuralEvent] = []
  private var places: [Key: Int] = [:]

  /// Adds an event, or a surface to an event that is there.
  mutating func add(_ event: StructuralEvent) {
    let key = Key(
      rule: event.rule, message: event.message, old: event.old, new: event.new, flow: event.flow,
      effect: event.effect)
    guard let place = places[key] else {
      places[key] = events.count
      events.append(event)
      return
    }
    let known = Set(events[place].surfaces)
    events[place].surfaces += event.surfaces.filter { !known.contains($0) }
  }
}
