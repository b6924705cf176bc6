/// What an unquoted YAML scalar means.
///
/// - SeeAlso: YAML 1.2.2, section 10.3.2 (core schema).
enum CoreSchema {
  enum Scalar: Equatable {
    case null
    case boolean(Bool)
    /// A number in JSON's spelling.
    case number(String)
    case string(String)
    /// `.inf`, `.nan`: numbers that JSON lacks.
    case notFinite
  }

  /// Whether a plain scalar with this first byte and so many bytes may be something else than a string.
  @inline(__always)
  static func mayBeOther(_ byte: UInt8, length: Int) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"): true
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"): length == 4
    case UInt8(ascii: "f"), UInt8(ascii: "F"): length == 5
    default: false
    }
  }

  static func resolve(_ text: String) -> Scalar {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: break
    }
    guard let first = text.utf8.first, (48...57).contains(first) || "+-.".utf8.contains(first) else {
      return .string(text)
    }
    if let number = number(Array(text.utf8)) { return .number(number) }
    var unsigned = text
    if "+-".utf8.contains(first) { unsigned.removeFirst() }
    if [".inf", ".Inf", ".INF"].contains(unsigned) || [".nan", ".NaN", ".NAN"].contains(text) {
      return .notFinite
    }
    return .string(text)
  }

  /// A number of the core schema in JSON's spelling; nil when the text is none.
  private static func number(_ text: [UInt8]) -> String? {
    if text.starts(with: Array("0x".utf8)) { return integer(text.dropFirst(2), radix: 16) }
    if text.starts(with: Array("0o".utf8)) { return integer(text.dropFirst(2), radix: 8) }
    var rest = text[...]
    var sign = ""
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      if first == UInt8(ascii: "-") { sign = "-" }
      rest = rest.dropFirst()
    }
    let whole = rest.prefix { (48...57).contains($0) }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix { (48...57).contains($0) }
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let power = String(decoding: rest, as: UTF8.self)
    let digits = String(decoding: whole.drop { $0 == 48 }, as: UTF8.self)
    let spelling =
      sign + (digits.isEmpty ? "0" : digits)
      + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)) + power
    let bytes = Array(spelling.utf8)
    return NumberSyntax.end(of: bytes, from: 0) == bytes.count ? spelling : nil
  }

  private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> String? {
    guard digits.count <= 1000 else { return nil }
    var value = ExactNumber.zero
    let base = ExactNumber(radix)
    guard !digits.isEmpty else { return nil }
    for digit in digits {
      guard let place = Character(Unicode.Scalar(digit)).hexDigitValue, place < radix,
        let next = value.multiplied(by: base)?.adding(ExactNumber(place))
      else { return nil }
      value = next
    }
    return value.canonicalSpelling.utf8.contains(UInt8(ascii: "e")) ? value.lexical : value.canonicalSpelling
  }
}
