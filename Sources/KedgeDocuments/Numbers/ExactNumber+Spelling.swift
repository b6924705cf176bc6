internal import BigInt

extension ExactNumber {
  /// One spelling for each value: plain digits where that takes at most 21, else digits and an exponent.
  ///
  /// - SeeAlso: RFC 8785, section 3.2.2.3, whose thresholds these are.
  public var canonicalSpelling: String {
    if case .small(let value) = significand, exponent == 0 { return String(value) }
    let digits = Array(String(significand.big.magnitude).utf8)
    let sign = isNegative ? "-" : ""
    let point = digits.count + exponent
    if exponent >= 0, point <= 21 {
      return sign + text(digits[...]) + String(repeating: "0", count: exponent)
    }
    if exponent < 0, point > 0, point <= 21 {
      return sign + text(digits[..<point]) + "." + text(digits[point...])
    }
    if exponent < 0, point > -6, point <= 0 {
      return sign + "0." + String(repeating: "0", count: -point) + text(digits[...])
    }
    let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
    return sign + text(digits[..<1]) + fraction + "e" + (point > 0 ? "+" : "") + String(point - 1)
  }

  /// The digits of an integer, all written out; nil for other numbers, and past a thousand digits.
  public var plainDigits: String? {
    guard exponent >= 0, exponent + significand.digitCount <= 1_000 else { return nil }
    return String(significand.scaled(by: exponent).big)
  }

  /// The digits of an integer, all written out; its exponent must be small.
  var allDigits: String { String(significand.scaled(by: exponent).big) }

  private func text(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
}
