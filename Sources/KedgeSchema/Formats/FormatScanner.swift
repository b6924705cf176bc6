/// Reads a text byte by byte.
struct FormatScanner {
  let bytes: ArraySlice<UInt8>
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  var isAtEnd: Bool { index == bytes.endIndex }
  var next: UInt8? { isAtEnd ? nil : bytes[index] }
  var rest: ArraySlice<UInt8> { bytes[index...] }

  /// Takes one byte if it is this one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  /// Takes one byte if it is this ASCII character.
  mutating func take(_ character: Unicode.Scalar) -> Bool { take(UInt8(truncatingIfNeeded: character.value)) }

  /// Takes bytes while they satisfy a condition, and says how many.
  mutating func takeAll(_ condition: (UInt8) -> Bool) -> Int {
    let start = index
    while let byte = next, condition(byte) { index += 1 }
    return index - start
  }

  /// Takes exactly so many digits, and gives their value; nil when there are fewer.
  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let byte = next, Self.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    return value
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
