/// Ids that say nothing.
enum RandomID {
  /// Sixteen hexadecimal digits.
  static func next() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
