internal import BigInt

/// The grammar of JSON numbers.
///
/// - SeeAlso: RFC 8259, section 6.
enum NumberSyntax {
  /// Reads a whole text as one number; nil when it is none, or beyond the limits of `ExactNumber`.
  static func parse(_ bytes: [UInt8]) -> (significand: Significand, exponent: Int)? {
    guard let end = end(of: bytes, from: 0), end == bytes.count else { return nil }
    return value(of: bytes, 0, end)
  }

  /// One past the number that begins at `start`; nil when none does.
  static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index < bytes.count, isDigit(bytes[index]) else { return nil }
    if bytes[index] == UInt8(ascii: "0") { index += 1 } else { index = digits(bytes, index) }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      let fraction = digits(bytes, index + 1)
      guard fraction > index + 1 else { return nil }
      index = fraction
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      var power = index + 1
      if power < bytes.count, bytes[power] == UInt8(ascii: "+") || bytes[power] == UInt8(ascii: "-") {
        power += 1
      }
      let end = digits(bytes, power)
      guard end > power else { return nil }
      index = end
    }
    return index
  }

  /// The value of a number known to be well formed; nil beyond the limits.
  static func value(of bytes: [UInt8], _ start: Int, _ end: Int) -> (significand: Significand, exponent: Int)?
  {
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var small = 0
    var overflowed = false
    var digitCount = 0
    var leadingZeros = 0
    var fraction = 0
    var exponent = 0
    var isFraction = false
    var index = start + (isNegative ? 1 : 0)
    while index < end {
      let byte = bytes[index]
      if isDigit(byte) {
        let (product, first) = small.multipliedReportingOverflow(by: 10)
        let (sum, second) = product.addingReportingOverflow(Int(byte - 48))
        overflowed = overflowed || first || second
        small = sum
        digitCount += 1
        if small == 0 && !overflowed { leadingZeros += 1 }
        if isFraction { fraction += 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        guard let written = self.exponent(bytes, index + 1, end) else { return nil }
        exponent = written
        break
      }
      index += 1
    }
    // Zeros in front are no digits of the value: the canonical spelling may have some.
    guard digitCount - leadingZeros <= ExactNumber.digitLimit else { return nil }
    // The canonical spelling has one digit before the point, and must be readable too.
    let power = exponent - fraction + digitCount - leadingZeros - 1
    if leadingZeros < digitCount, abs(power) > ExactNumber.exponentLimit { return nil }
    guard overflowed else { return (.small(isNegative ? -small : small), exponent - fraction) }
    return big(bytes, start, index, isNegative: isNegative).map { ($0, exponent - fraction) }
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ end: Int, isNegative: Bool) -> Significand? {
    let digits = bytes[start..<end].filter(isDigit)
    guard let magnitude = BigInt(String(decoding: digits, as: UTF8.self), radix: 10) else { return nil }
    return Significand(isNegative ? -magnitude : magnitude)
  }

  private static func exponent(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<end] where isDigit(byte) {
      value = value * 10 + Int(byte - 48)
      if value > ExactNumber.exponentLimit { return nil }
    }
    return bytes[start] == UInt8(ascii: "-") ? -value : value
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
