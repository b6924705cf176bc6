internal import BigInt

/// The integer part of a decimal: a machine word where it fits.
enum Significand: Hashable, Sendable {
  case small(Int)
  /// Never a value that fits `small`.
  case big(BigInt)

  init(_ value: BigInt) {
    if let word = Int(exactly: value) { self = .small(word) } else { self = .big(value) }
  }

  var big: BigInt {
    switch self {
    case .small(let value): BigInt(value)
    case .big(let value): value
    }
  }

  var isZero: Bool { self == .small(0) }

  var signum: Int {
    switch self {
    case .small(let value): value.signum()
    case .big(let value): value.sign == .minus ? -1 : 1
    }
  }

  var isNegative: Bool { signum < 0 }

  var negated: Significand {
    if case .small(let value) = self, value != .min { return .small(-value) }
    return Significand(-big)
  }

  /// The number of decimal digits, at least 1.
  var digitCount: Int {
    switch self {
    case .small(let value):
      var rest = value.magnitude
      var count = 1
      while rest >= 10 {
        rest /= 10
        count += 1
      }
      return count
    case .big(let value): return String(value.magnitude).utf8.count
    }
  }

  /// Times a power of ten.
  func scaled(by power: Int) -> Significand {
    if power == 0 || isZero { return self }
    if power < 19, case .small(let value) = self {
      var factor = 1
      for _ in 0..<power { factor *= 10 }
      let (product, overflow) = value.multipliedReportingOverflow(by: factor)
      if !overflow { return .small(product) }
    }
    return Significand(big * BigInt(10).power(power))
  }

  static func < (left: Significand, right: Significand) -> Bool {
    if case .small(let first) = left, case .small(let second) = right { return first < second }
    return left.big < right.big
  }

  static func + (left: Significand, right: Significand) -> Significand {
    if case .small(let first) = left, case .small(let second) = right {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return .small(sum) }
    }
    return Significand(left.big + right.big)
  }

  static func * (left: Significand, right: Significand) -> Significand {
    if case .small(let first) = left, case .small(let second) = right {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if !overflow { return .small(product) }
    }
    return Significand(left.big * right.big)
  }

  /// Quotient towards negative infinity, and whether there is a remainder. `divisor` is not zero.
  func floorDivided(by divisor: Significand) -> (quotient: Significand, isExact: Bool) {
    if case .small(let first) = self, case .small(let second) = divisor, !(first == .min && second == -1) {
      let (quotient, rest) = first.quotientAndRemainder(dividingBy: second)
      return (.small(rest != 0 && (rest < 0) != (second < 0) ? quotient - 1 : quotient), rest == 0)
    }
    let (quotient, rest) = big.quotientAndRemainder(dividingBy: divisor.big)
    let below = !rest.isZero && (rest.sign == .minus) != (divisor.big.sign == .minus)
    return (Significand(below ? quotient - 1 : quotient), rest.isZero)
  }

  /// Greatest common divisor of the magnitudes.
  func greatestCommonDivisor(with other: Significand) -> Significand {
    Significand(BigInt(big.magnitude.greatestCommonDivisor(with: other.big.magnitude)))
  }

  /// The same value with every factor of ten moved into the exponent.
  func withoutTrailingZeros(exponent: Int) -> (Significand, Int) {
    switch self {
    case .small(0): return (self, 0)
    case .small(var value):
      var exponent = exponent
      while value % 10 == 0 {
        value /= 10
        exponent += 1
      }
      return (.small(value), exponent)
    case .big(let value):
      let text = String(value)
      let zeros = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
      guard zeros > 0 else { return (self, exponent) }
      return (Significand(value / BigInt(10).power(zeros)), exponent + zeros)
    }
  }
}
