import KedgeDocuments

/// Numbers between bounds, on a lattice, off others.
struct NumberSolver {
  /// How many lattice points are tried one by one.
  private static let scanLimit = 4_000

  let search: Search
  let goal: Goal
  let facts: Facts
  let others: [JSONValue]

  func solve() -> Outcome {
    let outcome = find()
    if case .empty = outcome, !facts.opaque.isEmpty || !facts.opaqueNegated.isEmpty, !isImpossible {
      return .unknown("a statement about the number is not understood here")
    }
    return outcome
  }

  /// Whether the bounds and spellings alone leave nothing.
  private var isImpossible: Bool {
    let numbers = facts.numbers
    if let lower = numbers.lower, let upper = numbers.upper {
      if upper.value < lower.value || (upper.value == lower.value && (lower.exclusive || upper.exclusive)) {
        return true
      }
    }
    return numbers.isLexical && numbers.mustBeInteger && numbers.mustNotBeInteger
  }

  private func find() -> Outcome {
    if isImpossible { return .empty }
    for number in easy where meets(number) { return .member(.number(number)) }
    guard let lattice else { return .unknown("the common multiple has too many digits (bound: digits)") }
    return lattice.isZero ? dense() : onLattice(lattice)
  }

  private func meets(_ number: ExactNumber) -> Bool { search.meets(.number(number), goal, except: others) }

  private func spelt(_ number: ExactNumber) -> [ExactNumber] {
    guard facts.numbers.isLexical, let whole = number.plainDigits else { return [number] }
    return ["\(whole)", "\(whole).0"].compactMap(ExactNumber.init(lexical:))
  }

  /// Zero, small numbers, the bounds and their neighbours.
  private var easy: [ExactNumber] {
    var found: [ExactNumber] = [0, 1, -1, 2, 10]
    for bound in [facts.numbers.lower?.value, facts.numbers.upper?.value].compactMap({ $0?.withoutSpelling })
    {
      found.append(bound)
      found += [ExactNumber(1), ExactNumber(-1)].compactMap { bound.adding($0) }
    }
    found += ["0.5", "-0.5", "0.25"].compactMap(ExactNumber.init(lexical:))
    return found.flatMap(spelt)
  }

  /// What every value is a multiple of; zero for none, nil when that is too long.
  private var lattice: ExactNumber? {
    var result = ExactNumber.zero
    let units = facts.numbers.multiples + (facts.numbers.mustBeInteger ? [.one] : [])
    for unit in units {
      if result.isZero {
        result = unit.magnitude
      } else {
        guard let common = ExactNumber.leastCommonMultiple(result, unit) else { return nil }
        result = common
      }
    }
    return result
  }

  private func onLattice(_ unit: ExactNumber) -> Outcome {
    let off =
      facts.numbers.notMultiples + (facts.numbers.mustNotBeInteger && !facts.numbers.isLexical ? [.one] : [])
    if off.contains(where: { unit.isMultiple(of: $0) }) {
      // Every point but none is a multiple of what it must not be a multiple of.
      return .empty
    }
    guard let first = firstPoint(unit) else { return .unknown("a bound has too many digits (bound: digits)") }
    guard let period = period(unit, off) else {
      return .unknown("the period has too many digits (bound: digits)")
    }
    let wanted = min(Self.scanLimit, period + facts.excluded.count + 1)
    var point = first.start
    for _ in 0..<wanted {
      if isPast(point) { return .empty }
      for number in spelt(point) where meets(number) { return .member(.number(number)) }
      guard let next = point.adding(first.step) else {
        return .unknown("a number has too many digits (bound: digits)")
      }
      point = next
    }
    if isPast(point) { return .empty }
    let isWholePeriod = period + facts.excluded.count + 1 <= Self.scanLimit
    return isWholePeriod
      ? .empty : .unknown("more than \(Self.scanLimit) multiples to try (bound: enumeration)")
  }

  /// Where to begin and which way to go: from the bound nearer zero, or from zero.
  private func firstPoint(_ unit: ExactNumber) -> (start: ExactNumber, step: ExactNumber)? {
    if let lower = facts.numbers.lower {
      guard let count = lower.value.quotient(dividingBy: unit, rounding: .up),
        var start = count.multiplied(by: unit)
      else { return nil }
      if lower.exclusive, start == lower.value {
        guard let next = start.adding(unit) else { return nil }
        start = next
      }
      return (start, unit)
    }
    guard let upper = facts.numbers.upper else { return (.zero, unit) }
    guard let count = upper.value.quotient(dividingBy: unit, rounding: .down),
      var start = count.multiplied(by: unit)
    else { return nil }
    if upper.exclusive, start == upper.value {
      guard let next = start.subtracting(unit) else { return nil }
      start = next
    }
    return (start, unit.negated)
  }

  private func isPast(_ point: ExactNumber) -> Bool {
    if let upper = facts.numbers.upper, point > upper.value || (upper.exclusive && point == upper.value) {
      return true
    }
    if let lower = facts.numbers.lower, point < lower.value || (lower.exclusive && point == lower.value) {
      return true
    }
    return false
  }

  /// After how many points divisibility repeats.
  private func period(_ unit: ExactNumber, _ off: [ExactNumber]) -> Int? {
    var common = unit
    for divisor in off {
      guard let next = ExactNumber.leastCommonMultiple(common, divisor.magnitude) else { return nil }
      common = next
    }
    return common.quotient(dividingBy: unit, rounding: .up)?.integerValue ?? Int(Int32.max)
  }

  /// No lattice: between two different bounds there is always a decimal off finitely many lattices and points.
  private func dense() -> Outcome {
    if let lower = facts.numbers.lower, let upper = facts.numbers.upper, lower.value == upper.value {
      return search.choose(spelt(lower.value).map { .number($0) }, goal, except: others)
    }
    let low = facts.numbers.lower?.value ?? facts.numbers.upper?.value.subtracting(100) ?? -100
    guard let high = facts.numbers.upper?.value ?? low.adding(200), let width = high.subtracting(low) else {
      return .unknown("a bound has too many digits (bound: digits)")
    }
    for share in ["0.5", "0.1", "0.3", "0.7", "0.37", "0.123", "0.6180339887", "0.271828182845904523536"] {
      guard let part = ExactNumber(lexical: share).flatMap({ width.multiplied(by: $0) }),
        let point = low.adding(part)
      else { continue }
      for number in spelt(point.withoutSpelling) where meets(number) { return .member(.number(number)) }
    }
    return .unknown("no number was found in an interval that has some")
  }
}
