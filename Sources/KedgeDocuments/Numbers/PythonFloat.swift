/// Doubles as Python's `repr` spells them.
///
/// - SeeAlso: CPython, `float_repr_style`: the shortest digits that read back, an exponent below 1e-4 and from 1e16 on.
enum PythonFloat {
  /// The spelling of the double next to a number.
  static func representation(_ number: ExactNumber) -> String {
    guard let double = Double(number.lexical), double.isFinite else {
      return number.isNegative ? "-Infinity" : "Infinity"
    }
    let sign = double.sign == .minus ? "-" : ""
    if double == 0 { return sign + "0.0" }
    let (digits, point) = digits(of: double.magnitude)
    if point > 16 || point < -3 {
      let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
      let power = abs(point - 1)
      return sign + text(digits[..<1]) + fraction + "e" + (point > 0 ? "+" : "-")
        + (power < 10 ? "0" : "") + String(power)
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text(digits[...]) }
    if point >= digits.count {
      return sign + text(digits[...]) + String(repeating: "0", count: point - digits.count) + ".0"
    }
    return sign + text(digits[..<point]) + "." + text(digits[point...])
  }

  /// The shortest digits that read back as a positive double, and how many stand before the decimal point.
  private static func digits(of double: Double) -> (digits: [UInt8], point: Int) {
    let spelling = Array(double.description.utf8)
    let mantissa = spelling.prefix { $0 != UInt8(ascii: "e") }
    let power = Int(text(spelling.dropFirst(mantissa.count + 1))) ?? 0
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    let leading = digits.prefix { $0 == 48 }.count
    digits.removeFirst(leading)
    while digits.last == 48 { digits.removeLast() }
    return (digits, whole.count + power - leading)
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: Array(digits), as: UTF8.self)
  }
}
