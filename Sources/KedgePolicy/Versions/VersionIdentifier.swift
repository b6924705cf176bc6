/// One dot-separated part of a version, compared as item 11 of Semantic Versioning 2.0.0 says.
struct VersionIdentifier: Hashable, Comparable, Sendable {
  let bytes: [UInt8]
  let isNumeric: Bool

  /// Reads one part; nothing when it is empty, holds another character than `[0-9A-Za-z-]`, or is a number with a
  /// leading zero where none may be.
  init?(_ bytes: ArraySlice<UInt8>, leadingZeros: Bool) {
    guard !bytes.isEmpty, bytes.allSatisfy(Self.isAllowed) else { return nil }
    isNumeric = bytes.allSatisfy(Self.isDigit)
    if isNumeric, !leadingZeros, bytes.count > 1, bytes.first == UInt8(ascii: "0") { return nil }
    self.bytes = Array(bytes)
  }

  /// The number zero.
  static let zero = VersionIdentifier(number: [UInt8(ascii: "0")])

  private init(number: [UInt8]) {
    bytes = number
    isNumeric = true
  }

  /// Whether it is the number zero.
  var isZero: Bool { isNumeric && bytes.allSatisfy { $0 == UInt8(ascii: "0") } }

  /// The number after this one, of any length.
  var successor: VersionIdentifier {
    var digits = bytes
    var place = digits.count
    while place > 0 {
      place -= 1
      if digits[place] != UInt8(ascii: "9") {
        digits[place] += 1
        return VersionIdentifier(number: digits)
      }
      digits[place] = UInt8(ascii: "0")
    }
    return VersionIdentifier(number: [UInt8(ascii: "1")] + digits)
  }

  /// Reads parts between dots; nothing when one of them cannot be read.
  static func list(_ bytes: ArraySlice<UInt8>, leadingZeros: Bool) -> [VersionIdentifier]? {
    var list: [VersionIdentifier] = []
    for part in bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard let identifier = VersionIdentifier(part, leadingZeros: leadingZeros) else { return nil }
      list.append(identifier)
    }
    return list
  }

  static func < (left: VersionIdentifier, right: VersionIdentifier) -> Bool {
    if left.isNumeric != right.isNumeric { return left.isNumeric }
    if left.isNumeric, left.bytes.count != right.bytes.count { return left.bytes.count < right.bytes.count }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
