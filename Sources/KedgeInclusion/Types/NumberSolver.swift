import KedgeDocuments

/// Numbers between bounds, on a lattice, off others.
struct NumberSolver {
  /// How many lattice points are tried one by one.
  private static let scanLimit = 20_000

  let facts: Facts
  /// Whether a number will do that the facts allow, nil where that cannot be judged; nil for every one.
  let accept: ((JSONValue) -> Bool?)?

  private var numbers: NumberFacts { facts.numbers }

  func solve() -> Outcome {
    if isImpossible { return .empty }
    var trial = Trial(solver: self)
    for number in easy { if trial.isTaken(number) { return .member(.number(number)) } }
    guard let lattice else { return .unknown(Gap("the common multiple has too many digits", .digits)) }
    let outcome = lattice.isZero ? dense(&trial) : onLattice(lattice, &trial)
    if trial.wasRefused, outcome.member == nil { return .unknown(.unjudged) }
    return outcome
  }

  /// Numbers that are tried.
  private struct Trial {
    let solver: NumberSolver
    private let excluded: Set<JSONValue>
    /// Whether a number that the facts allow did not do.
    var wasRefused = false

    init(solver: NumberSolver) {
      self.solver = solver
      excluded = Set(solver.facts.excluded)
    }

    mutating func isTaken(_ number: ExactNumber) -> Bool {
      guard solver.numbers.accepts(number), !excluded.contains(.number(number)) else {
        return false
      }
      if let accept = solver.accept, accept(.number(number)) != true {
        wasRefused = true
        return false
      }
      return true
    }
  }

  /// Whether the bounds and spellings alone leave nothing.
  private var isImpossible: Bool {
    if let lower = numbers.lower, let upper = numbers.upper {
      if upper.value < lower.value || (upper.value == lower.value && (lower.exclusive || upper.exclusive)) {
        return true
      }
    }
    return numbers.mustBeInteger && numbers.mustNotBeInteger
      || numbers.mustBeWrittenAsInteger && (numbers.mustNotBeWrittenAsInteger || numbers.mustNotBeInteger)
  }

  private func spelt(_ number: ExactNumber) -> [ExactNumber] {
    guard numbers.isLexical, let whole = number.plainDigits else { return [number] }
    return ["\(whole)", "\(whole).0"].compactMap(ExactNumber.init(lexical:))
  }

  /// Zero, small numbers, the bounds and their neighbours.
  private var easy: [ExactNumber] {
    var found: [ExactNumber] = [0, 1, -1, 2, 10]
    for bound in [numbers.lower?.value, numbers.upper?.value].compactMap({ $0?.withoutSpelling }) {
      found.append(bound)
      found += [ExactNumber(1), ExactNumber(-1)].compactMap { bound.adding($0) }
    }
    found += ["0.5", "-0.5", "0.25"].compactMap(ExactNumber.init(lexical:))
    return found.flatMap(spelt)
  }

  /// What every value is a multiple of; zero for none, nil when that is too long.
  private var lattice: ExactNumber? {
    var result = ExactNumber.zero
    let units = numbers.multiples + (numbers.mustBeInteger ? [.one] : [])
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

  private func onLattice(_ unit: ExactNumber, _ trial: inout Trial) -> Outcome {
    let off = numbers.notMultiples + (numbers.mustNotBeInteger ? [.one] : [])
    // Every point but none is a multiple of what it must not be a multiple of.
    if off.contains(where: { unit.isMultiple(of: $0) }) { return .empty }
    guard let first = firstPoint(unit) else { return .unknown(Gap("a bound has too many digits", .digits)) }
    guard let period = period(unit, off) else {
      return .unknown(Gap("the period has too many digits", .digits))
    }
    let wanted = min(Self.scanLimit, period + facts.excluded.count + 1)
    var point = first.start
    for _ in 0..<wanted {
      if !numbers.isWithinBounds(point) { return .empty }
      for number in spelt(point) { if trial.isTaken(number) { return .member(.number(number)) } }
      // Too long to be written out, which is one of its spellings.
      if numbers.isLexical, point.isInteger, point.plainDigits == nil { trial.wasRefused = true }
      guard let next = point.adding(first.step) else {
        return .unknown(Gap("a number has too many digits", .digits))
      }
      point = next
    }
    let isWholePeriod = period + facts.excluded.count + 1 <= Self.scanLimit
    return isWholePeriod || !numbers.isWithinBounds(point)
      ? .empty : .unknown(Gap("more than \(Self.scanLimit) multiples to try", .enumeration))
  }

  /// Where to begin and which way to go: from the bound nearer zero, or from zero.
  private func firstPoint(_ unit: ExactNumber) -> (start: ExactNumber, step: ExactNumber)? {
    if let lower = numbers.lower {
      guard let count = lower.value.quotient(dividingBy: unit, rounding: .up),
        var start = count.multiplied(by: unit)
      else { return nil }
      if lower.exclusive, start == lower.value {
        guard let next = start.adding(unit) else { return nil }
        start = next
      }
      return (start, unit)
    }
    guard let upper = numbers.upper else { return (.zero, unit) }
    guard let count = upper.value.quotient(dividingBy: unit, rounding: .down),
      var start = count.multiplied(by: unit)
    else { return nil }
    if upper.exclusive, start == upper.value {
      guard let next = start.subtracting(unit) else { return nil }
      start = next
    }
    return (start, unit.negated)
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
  private func dense(_ trial: inout Trial) -> Outcome {
    if let lower = numbers.lower, let upper = numbers.upper, lower.value == upper.value {
      for number in spelt(lower.value) { if trial.isTaken(number) { return .member(.number(number)) } }
      return .empty
    }
    let low = numbers.lower?.value ?? numbers.upper?.value.subtracting(100) ?? -100
    guard let high = numbers.upper?.value ?? low.adding(200), let width = high.subtracting(low) else {
      return .unknown(Gap("a bound has too many digits", .digits))
    }
    for share in Self.shares {
      guard let part = width.multiplied(by: share), let point = low.adding(part) else { continue }
      for number in spelt(point.withoutSpelling) {
        if trial.isTaken(number) { return .member(.number(number)) }
      }
    }
    return beside(low, width, &trial) ?? .unknown(Gap("no number was found in an interval that has some"))
  }

  private static let shares = ["0.5", "0.1", "0.3", "0.7", "0.37", "0.123"].compactMap(
    ExactNumber.init(lexical:))

  /// A number with more decimals than any multiple or point that it must not be.
  private func beside(_ low: ExactNumber, _ width: ExactNumber, _ trial: inout Trial) -> Outcome? {
    guard let half = width.multiplied(by: Self.shares[0]), let middle = low.adding(half) else { return nil }
    var decimals = 1
    while decimals <= 2_048 {
      if let step = ExactNumber(lexical: "1e-\(decimals)"), let number = middle.adding(step),
        trial.isTaken(number.withoutSpelling)
      {
        return .member(.number(number.withoutSpelling))
      }
      decimals *= 2
    }
    return nil
  }
}
