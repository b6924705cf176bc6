import KedgeDocuments

/// A ratio of exact numbers, compared without division.
struct Fraction: Sendable {
  let numerator: ExactNumber
  let denominator: ExactNumber

  /// A ratio; nil when the denominator is not above zero.
  init?(_ numerator: ExactNumber, over denominator: ExactNumber = .one) {
    guard denominator > .zero else { return nil }
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The product with a number.
  func times(_ factor: ExactNumber) -> Fraction? {
    numerator.multiplied(by: factor).flatMap { Fraction($0, over: denominator) }
  }

  /// The sum.
  func adding(_ other: Fraction) -> Fraction? {
    guard let first = numerator.multiplied(by: other.denominator),
      let second = other.numerator.multiplied(by: denominator), let sum = first.adding(second),
      let product = denominator.multiplied(by: other.denominator)
    else { return nil }
    return Fraction(sum, over: product)
  }

  /// How this compares with another; nil when the numbers are too long to say.
  func compared(with other: Fraction) -> Order? {
    guard let left = numerator.multiplied(by: other.denominator),
      let right = other.numerator.multiplied(by: denominator)
    else { return nil }
    return left < right ? .less : left == right ? .equal : .greater
  }

  enum Order { case less, equal, greater }

  /// With at most four digits after the point, rounded down.
  var description: String {
    guard let scaled = numerator.multiplied(by: 10_000)?.quotient(dividingBy: denominator, rounding: .down),
      let tenThousandth = ExactNumber(lexical: "0.0001"), let value = scaled.multiplied(by: tenThousandth)
    else { return "?" }
    return value.canonicalSpelling
  }
}
