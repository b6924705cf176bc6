/// Matching by trial, for patterns with backreferences; bounded in steps.
struct Backtracking {
  private let text: [UInt32]
  private var steps: Int
  private var captures: [Int: Range<Int>] = [:]
  private var depth = 0

  /// How deep the trial may recurse.
  private static let depthLimit = 2_000

  /// Whether a part of the text matches; nil when the steps are spent.
  static func search(_ expression: RegularExpression, _ text: [UInt32], stepLimit: Int) -> Bool? {
    var machine = Backtracking(text: text, steps: stepLimit)
    for start in 0...text.count {
      machine.captures = [:]
      if machine.match(expression, start, true, { _, _ in true }) { return true }
      if machine.steps <= 0 { return nil }
    }
    return false
  }

  private init(text: [UInt32], steps: Int) {
    self.text = text
    self.steps = steps
  }

  private mutating func match(
    _ expression: RegularExpression, _ place: Int, _ isAhead: Bool,
    _ then: (inout Backtracking, Int) -> Bool
  ) -> Bool {
    steps -= 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { steps = 0 }
    if steps <= 0 { return false }
    switch expression {
    case .empty: return then(&self, place)
    case .set(let set):
      let index = isAhead ? place : place - 1
      guard index >= 0, index < text.count, set.contains(text[index]) else { return false }
      return then(&self, isAhead ? place + 1 : place - 1)
    case .sequence(let terms): return match((isAhead ? terms : terms.reversed())[...], place, isAhead, then)
    case .alternation(let alternatives):
      for alternative in alternatives where match(alternative, place, isAhead, then) { return true }
      return false
    case .repetition(let inner, let minimum, let maximum):
      return repeated(inner, minimum, maximum, place, isAhead, then)
    case .capture(let number, let inner):
      let before = captures[number]
      let matched = match(inner, place, isAhead) { machine, end in
        let old = machine.captures[number]
        machine.captures[number] = min(place, end)..<max(place, end)
        if then(&machine, end) { return true }
        machine.captures[number] = old
        return false
      }
      if !matched { captures[number] = before }
      return matched
    case .backreference(let number):
      guard let range = captures[number] else { return then(&self, place) }
      let start = isAhead ? place : place - range.count
      guard start >= 0, start + range.count <= text.count, text[start..<start + range.count] == text[range]
      else {
        return false
      }
      return then(&self, isAhead ? place + range.count : start)
    case .start: return place == 0 && then(&self, place)
    case .end: return place == text.count && then(&self, place)
    case .wordBoundary(let isNegated):
      let before = place > 0 && CharacterSet.word.contains(text[place - 1])
      let after = place < text.count && CharacterSet.word.contains(text[place])
      return (before != after) != isNegated && then(&self, place)
    case .look(let inner, let ahead, let isNegated):
      let before = captures
      let found = match(inner, place, ahead, { _, _ in true })
      if isNegated || !found { captures = before }
      return found != isNegated && then(&self, place)
    }
  }

  private mutating func match(
    _ terms: ArraySlice<RegularExpression>, _ place: Int, _ isAhead: Bool,
    _ then: (inout Backtracking, Int) -> Bool
  ) -> Bool {
    guard let first = terms.first else { return then(&self, place) }
    return match(first, place, isAhead) { machine, end in machine.match(terms.dropFirst(), end, isAhead, then)
    }
  }

  private mutating func repeated(
    _ inner: RegularExpression, _ minimum: Int, _ maximum: Int?, _ place: Int, _ isAhead: Bool,
    _ then: (inout Backtracking, Int) -> Bool
  ) -> Bool {
    if maximum != 0 {
      let again = match(inner, place, isAhead) { machine, end in
        if end == place, minimum == 0 { return false }
        return machine.repeated(inner, max(0, minimum - 1), maximum.map { $0 - 1 }, end, isAhead, then)
      }
      if again { return true }
    }
    return minimum == 0 && then(&self, place)
  }
}
