/// The syntax tree of a pattern.
indirect enum RegularExpression: Hashable, Sendable {
  case empty
  case set(CharacterSet)
  case sequence([RegularExpression])
  case alternation([RegularExpression])
  case repetition(RegularExpression, minimum: Int, maximum: Int?)
  case capture(Int, RegularExpression)
  case backreference(Int)
  case start
  case end
  case wordBoundary(isNegated: Bool)
  case look(RegularExpression, isAhead: Bool, isNegated: Bool)

  /// What stands directly inside.
  var children: [RegularExpression] {
    switch self {
    case .sequence(let parts), .alternation(let parts): parts
    case .repetition(let inner, _, _), .capture(_, let inner), .look(let inner, _, _): [inner]
    default: []
    }
  }

  func contains(where predicate: (RegularExpression) -> Bool) -> Bool {
    predicate(self) || children.contains { $0.contains(where: predicate) }
  }

  /// Whether the language does not depend on what stands around a match.
  var isPure: Bool {
    !contains {
      switch $0 {
      case .backreference, .start, .end, .wordBoundary, .look: true
      default: false
      }
    }
  }
}
