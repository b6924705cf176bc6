import KedgeContracts
import KedgeInclusion

extension Effect {
  /// The effect that two directions prove.
  init(_ backward: Verdict, _ forward: Verdict) {
    self.init(narrowing: Answer(backward), widening: Answer(forward))
  }

  /// The effect of an event outside schemas.
  init(_ effect: StructuralEvent.Effect) {
    self =
      switch effect {
      case .narrows: .narrows
      case .widens: .widens
      case .both: .both
      case .none: .none
      }
  }
}

extension Effect.Answer {
  /// Whether an inclusion fails.
  init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .included: .no
      case .excluded: .yes
      case .undecided: .unknown
      }
  }
}

extension Verdict {
  /// The document that proves an exclusion.
  var witness: Witness? {
    if case .excluded(let witness) = self { return witness }
    return nil
  }
}
