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
      asks: worst?.asks ?? false,
      notes: notes, source: worst?.source ?? "\(name): no effect: neutral")
  }

  /// The class that the policy gives a change.
  public func classification(of change: Change) -> Classification { assess(change).classification }

  private func outcomes(_ change: Change, _ impact: Impact) -> [(Outcome, Direction)] {
    func outcome(_ direction: Direction, _ computed: Classification, isCertain: Bool) -> (Outcome, Direction)
    {
      let aspect = Aspect(rule: change.rule, traits: change.traits, direction: direction)
      return (self.outcome(of: aspect, on: flow, computed: computed, isCertain: isCertain), direction)
    }
    // A contract that is gone is gone for everyone.
    let flow = change.rule.topic == .contract ? .accepted : impact.flow
    let answers = [(Direction.narrows, impact.effect.narrowing), (.widens, impact.effect.widening)]
    let outcomes = answers.filter { $0.1 != .no }.map { direction, answer in
      outcome(direction, direction.computed(on: flow), isCertain: answer == .yes)
    }
    if !outcomes.isEmpty { return outcomes }
    return [outcome(.none, impact.isAssumed ? .additive : .neutral, isCertain: true)]
  }

  /// What the policy says of one direction of a change.
  ///
  /// - Parameter isCertain: Whether the change is known to have this direction.
  func outcome(
    of aspect: Aspect, on flow: Flow, computed: Classification, isCertain: Bool = true
  ) -> Outcome {
    if let cell = rules[aspect.rule.id]?[flow] {
      // A class says the same whatever the effect is, so that nothing is left to decide.
      return Outcome(
        cell, computed: computed, isCertain: isCertain || cell != .computed,
        source: "\(name): rules.\(aspect.rule.id), \(flow.rawValue)")
    }
    if aspect.rule == Catalogue.labelAdded, !telemetry.addedLabelBreaks {
      return Outcome(
        .additive, computed: computed, isCertain: true, source: "\(name): telemetry.added_label: additive")
    }
    let row = rows.first { $0.applies(to: aspect) && $0.cells[flow] != nil }
    let event = row?.event ?? (aspect.direction == .none ? "no effect" : aspect.direction.rawValue)
    return Outcome(
      row?.cells[flow] ?? .computed, computed: computed, isCertain: isCertain,
      source: "\(name): \(event), \(flow.rawValue)")
  }

  private static func note(_ impact: Impact, _ direction: Direction) -> [String] {
    switch direction {
    case .narrows:
      impact.narrowing.map { _ in ["such documents are sent no more"] } ?? []
    case .widens, .none:
      (impact.widening ?? impact.strictly).map { _ in ["strict readers would reject such documents"] } ?? []
    }
  }
}
