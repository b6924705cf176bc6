public import KedgeChanges
import KedgeContracts
import KedgeInclusion

extension Policy {
  /// What the policy makes of a change: the worst over its flows and directions.
  public func assess(_ change: Change) -> Assessment {
    var worst: Outcome?
    var computed = Classification.neutral
    var notes: [String] = []
    for impact in change.impacts {
      for (outcome, direction) in outcomes(change, impact) {
        computed = min(computed, outcome.computed)
        if outcome.notes { notes += Self.note(impact, direction) }
        if worst.map(outcome.isWorse(than:)) ?? true { worst = outcome }
      }
    }
    return Assessment(
      computed: computed, classification: worst?.classification ?? .neutral, warns: worst?.warns ?? false,
      notes: notes, source: worst?.source ?? "\(name): no effect: neutral")
  }

  /// The class that the policy gives a change.
  public func classification(of change: Change) -> Classification { assess(change).classification }

  private func outcomes(_ change: Change, _ impact: Impact) -> [(Outcome, Direction)] {
    // A contract that is gone is gone for everyone.
    let flow = change.rule.topic == .contract ? .accepted : impact.flow
    let certain = [Direction.narrows: impact.effect.narrowing, .widens: impact.effect.widening]
    let directions = [Direction.narrows, .widens].filter { certain[$0] != .no }
    guard !directions.isEmpty else {
      let computed: Classification = impact.strictly == nil ? .neutral : .additive
      return [(outcome(change, .none, flow, computed: computed, isCertain: true), .none)]
    }
    return directions.map { direction in
      let effect: Effect = direction == .narrows ? .narrows : .widens
      let computed = Classification(effect, flow: flow)
      return (
        outcome(change, direction, flow, computed: computed, isCertain: certain[direction] == .yes), direction
      )
    }
  }

  private func outcome(
    _ change: Change, _ direction: Direction, _ flow: Flow, computed: Classification, isCertain: Bool
  ) -> Outcome {
    if let cell = rules[change.rule.id]?[flow] {
      // It says the same whatever the effect is, so that nothing is left to decide.
      return Outcome(cell, computed: computed, source: "\(name): rules.\(change.rule.id), \(flow.rawValue)")
    }
    guard let row = rows.first(where: { $0.applies(to: change, direction) }), let cell = row.cells[flow]
    else {
      let word = direction == .none ? "no effect" : direction.rawValue
      return Outcome(
        .computed, computed: computed, isCertain: isCertain, source: "\(name): \(word), \(flow.rawValue)")
    }
    return Outcome(
      cell, computed: computed, isCertain: isCertain, source: "\(name): \(row.event), \(flow.rawValue)")
  }

  private static func note(_ impact: Impact, _ direction: Direction) -> [String] {
    switch direction {
    case .narrows:
      impact.narrowing.map { ["strict writers and readers lose documents such as \($0.value)"] } ?? []
    case .widens, .none:
      (impact.widening ?? impact.strictly).map { ["strict readers would reject \($0.value)"] } ?? []
    }
  }
}
