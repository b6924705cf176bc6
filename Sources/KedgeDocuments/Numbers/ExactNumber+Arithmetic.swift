internal import BigInt

/// Arithmetic on decimals; a result of more than `digitLimit` digits is nil.
extension ExactNumber {
  /// How a quotient becomes an integer.
  public enum Rounding: Sendable {
    /// Towards negative infinity.
    case down
    /// Towards positive infinity.
    case up
  }

  /// The value with its sign turned.
  public var negated: ExactNumber { ExactNumber(significand.negated, exponent: exponent) }

  /// The value without its sign.
  public var magnitude: ExactNumber { isNegative ? negated : withoutSpelling }

  /// The sum.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    aligned(with: other).map { ExactNumber($0.first + $0.second, exponent: $0.exponent) }
  }

  /// The difference.
  public func subtracting(_ other: ExactNumber) -> ExactNumber? { adding(other.negated) }

  /// The product.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    guard significand.digitCount + other.significand.digitCount <= Self.digitLimit else { return nil }
    return ExactNumber(significand * other.significand, exponent: exponent + other.exponent)
  }

  /// Whether this is an integer multiple of `divisor`; exact for any exponents. Nothing but zero is one of zero.
  public func isMultiple(of divisor: ExactNumber) -> Bool {
    if isZero { return true }
    if divisor.isZero { return false }
    let power = exponent - divisor.exponent
    // The significand has no factor of ten, so no multiple of a divisor with a greater exponent has it.
    if power < 0 { return false }
    if power == 0 || divisor.significand == .small(1) {
      return significand.floorDivided(by: divisor.significand).isExact
    }
    let modulus = divisor.significand.big.magnitude
    let rest = (significand.big.magnitude % modulus) * BigUInt(10).power(BigUInt(power), modulus: modulus)
    return (rest % modulus).isZero
  }

  /// The integer nearest below or above this divided by `divisor`; nil when that is zero.
  public func quotient(dividingBy divisor: ExactNumber, rounding: Rounding) -> ExactNumber? {
    if divisor.isZero { return nil }
    if isZero { return .zero }
    if adjustedExponent < divisor.adjustedExponent - 1 {
      let isPositive = isNegative == divisor.isNegative
      return isPositive ? (rounding == .up ? .one : .zero) : (rounding == .up ? .zero : ExactNumber(-1))
    }
    guard let pair = aligned(with: divisor) else { return nil }
    let (quotient, isExact) = pair.first.floorDivided(by: pair.second)
    return ExactNumber(rounding == .up && !isExact ? quotient + .small(1) : quotient, exponent: 0)
  }

  /// The least positive decimal that both divide; zero when either is zero.
  public static func leastCommonMultiple(_ first: ExactNumber, _ second: ExactNumber) -> ExactNumber? {
    if first.isZero || second.isZero { return .zero }
    guard let pair = first.magnitude.aligned(with: second.magnitude),
      pair.first.digitCount + pair.second.digitCount <= digitLimit
    else { return nil }
    let divisor = pair.first.greatestCommonDivisor(with: pair.second)
    return ExactNumber(pair.first.floorDivided(by: divisor).quotient * pair.second, exponent: pair.exponent)
  }

  /// The greatest positive decimal that divides both.
  public static func greatestCommonDivisor(_ first: ExactNumber, _ second: ExactNumber) -> ExactNumber? {
    first.aligned(with: second).map {
      ExactNumber($0.first.greatestCommonDivisor(with: $0.second), exponent: $0.exponent)
    }
  }

  /// Both significands at the smaller exponent; nil when that takes too many digits.
  private func aligned(with other: ExactNumber) -> (first: Significand, second: Significand, exponent: Int)? {
    let common = isZero ? other.exponent : other.isZero ? exponent : min(exponent, other.exponent)
    let shift = max(isZero ? 0 : exponent - common, other.isZero ? 0 : other.exponent - common)
    guard shift + max(significand.digitCount, other.significand.digitCount) <= Self.digitLimit else {
      return nil
    }
    return (
      significand.scaled(by: exponent - common), other.significand.scaled(by: other.exponent - common), common
    )
  }
}
