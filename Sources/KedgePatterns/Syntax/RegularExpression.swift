/// The syntax tree of a pattern.
indirect enum RegularExpression: Hashable, Sendable {
  case empty
  case set(CharacterSet)
  case sequence([RegularExpression])
  case alternation([RegularExpression])
  /// From `minimum` to `maximum` times, nil for no bound; lazy ones prefer fewer.
  case repetition(RegularExpression, minimum: Int, maximum: Int?, isLazy: Bool)
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
    case .repetition(let inner, _, _, _), .capture(_, let inner), .look(let inner, _, _): [inner]
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

  /// Whether a match can begin only where the text does.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .sequence(let terms):
      terms.first { if case .look = $0 { false } else { true } }?.isAnchored ?? false
    case .alternation(let alternatives): alternatives.allSatisfy(\.isAnchored)
    case .capture(_, let inner): inner.isAnchored
    case .repetition(let inner, let minimum, _, _): minimum > 0 && inner.isAnchored
    default: false
    }
  }

  /// The groups that are captured inside; their numbers follow each other.
  var captures: [Int] {
    let inside = children.flatMap(\.captures)
    if case .capture(let number, _) = self { return [number] + inside }
    return inside
  }

  /// The groups that are asked for inside.
  var backreferences: [Int] {
    if case .backreference(let number) = self { return [number] }
    return children.flatMap(\.backreferences)
  }

  /// Whether it can match without reading.
  var mayBeEmpty: Bool {
    switch self {
    case .set: false
    case .sequence(let terms): terms.allSatisfy(\.mayBeEmpty)
    case .alternation(let alternatives): alternatives.contains(where: \.mayBeEmpty)
    case .capture(_, let inner): inner.mayBeEmpty
    case .repetition(let inner, let minimum, _, _): minimum == 0 || inner.mayBeEmpty
    default: true
    }
  }

  /// The most optional parts in a row.
  var optionalCount: Int {
    let inside =
      if case .sequence(let terms) = self {
        terms.reduce(0) { $0 + $1.optionalCount }
      } else {
        children.reduce(0) { max($0, $1.optionalCount) }
      }
    if case .repetition(_, 0, _, _) = self { return inside + 1 }
    return inside
  }

  /// The number of lookaheads and lookbehinds.
  var lookCount: Int {
    let inside = children.reduce(0) { $0 + $1.lookCount }
    if case .look = self { return inside + 1 }
    return inside
  }

  /// The number of instructions, at least; `{n,m}` is written out.
  var size: Int {
    switch self {
    case .empty: 0
    case .sequence(let terms): terms.reduce(0) { Self.sum($0, $1.size) }
    case .alternation(let alternatives): alternatives.reduce(0) { Self.sum($0, Self.sum($1.size, 2)) }
    case .repetition(let inner, let minimum, let maximum, _):
      Self.product(Self.sum(inner.size, 1), max(1, maximum ?? Self.sum(minimum, 1)))
    case .capture(_, let inner), .look(let inner, _, _): Self.sum(inner.size, 2)
    default: 1
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, sizeCap) }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? sizeCap : min(value, sizeCap)
  }

  private static let sizeCap = 1 << 40
}
