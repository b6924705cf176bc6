internal import BigInt

/// A JSON number, exact: a decimal `significand x 10^exponent` of any size.
///
/// Equality, order and hash go by value (1 = 1.0 = 1e0); the spelling is kept beside it.
///
/// - SeeAlso: RFC 8259, section 6; JSON Schema 2020-12 Core, section 4.2.2.
public struct ExactNumber: Sendable {
  /// The greatest number of digits that reading or computing a number may take.
  public static let digitLimit = 100_000
  /// The greatest magnitude of a written exponent.
  public static let exponentLimit = 1_000_000_000

  /// No factor of ten is left in it; zero has exponent 0.
  let significand: Significand
  let exponent: Int
  let spelling: String?

  init(_ significand: Significand, exponent: Int, spelling: String? = nil) {
    (self.significand, self.exponent) = significand.withoutTrailingZeros(exponent: exponent)
    self.spelling = spelling
  }

  /// An integer.
  public init(_ value: Int) { self.init(.small(value), exponent: 0) }

  /// A number as JSON spells it; nil when it is none, or when `digitLimit` or `exponentLimit` is exceeded.
  public init?(lexical: String) {
    guard let parsed = NumberSyntax.parse(Array(lexical.utf8)) else { return nil }
    self.init(parsed.significand, exponent: parsed.exponent, spelling: lexical)
  }

  /// Zero.
  public static let zero = ExactNumber(0)
  /// One.
  public static let one = ExactNumber(1)

  /// As it was written, or the shortest plain spelling when it was computed.
  public var lexical: String { spelling ?? canonicalSpelling }

  /// Whether the value is an integer: 1.0 is.
  public var isInteger: Bool { exponent >= 0 }

  /// Whether it is spelt without fraction and exponent: 1.0 and 1e0 are not. Draft 4 calls only these integers.
  public var isWrittenAsInteger: Bool {
    lexical.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
  }

  /// Whether the value is zero, of either sign.
  public var isZero: Bool { significand.isZero }

  /// Whether the value is below zero.
  public var isNegative: Bool { significand.isNegative }

  /// The value, when it is an integer that fits.
  public var integerValue: Int? {
    guard exponent >= 0, exponent < 20, case .small(var value) = significand else { return nil }
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The same value without its spelling.
  public var withoutSpelling: ExactNumber { ExactNumber(significand, exponent: exponent) }
}

extension ExactNumber: Hashable {
  /// Same value.
  public static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    left.exponent == right.exponent && left.significand == right.significand
  }

  /// Feeds the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(exponent)
    hasher.combine(significand)
  }
}

extension ExactNumber: Comparable {
  /// Smaller in value; exact for any exponents, at the cost of the digits alone.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    let (sign, other) = (left.significand.signum, right.significand.signum)
    if sign != other || sign == 0 { return sign < other }
    let (size, otherSize) = (left.adjustedExponent, right.adjustedExponent)
    if size != otherSize { return (size < otherSize) == (sign > 0) }
    let common = min(left.exponent, right.exponent)
    return left.significand.scaled(by: left.exponent - common)
      < right.significand.scaled(by: right.exponent - common)
  }

  /// The power of ten of the leading digit.
  var adjustedExponent: Int { significand.digitCount + exponent - 1 }
}

extension ExactNumber: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// A literal.
  public init(integerLiteral value: Int) { self.init(value) }

  /// `lexical`.
  public var description: String { lexical }
}
