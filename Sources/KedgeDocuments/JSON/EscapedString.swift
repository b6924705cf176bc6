/// Reads the rest of a JSON string from its first backslash.
///
/// - SeeAlso: RFC 8259, section 7.
struct EscapedString {
  let bytes: [UInt8]
  private(set) var index: Int
  /// The characters so far, in UTF-8.
  private(set) var characters: [UInt8]

  /// `start` is the first byte inside the quotes, `index` the first backslash.
  init(bytes: [UInt8], start: Int, index: Int) {
    self.bytes = bytes
    self.index = index
    characters = Array(bytes[start..<index])
  }

  /// Reads past the closing quote; answers what is wrong, and where, if anything is.
  mutating func read() -> (DocumentError.Reason, Int)? {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return nil
      case UInt8(ascii: "\\"):
        if let reason = readEscape() { return (reason, index) }
      case 0..<0x20: return (.controlCharacter(byte), index)
      case 0..<0x80:
        characters.append(byte)
        index += 1
      default:
        let length = UTF8Sequence.length(bytes, index)
        guard length > 0 else { return (.invalidUTF8, index) }
        characters += bytes[index..<index + length]
        index += length
      }
    }
    return (.unexpectedEnd(inside: "a string"), index)
  }

  private mutating func readEscape() -> DocumentError.Reason? {
    guard index + 1 < bytes.count else { return .unexpectedEnd(inside: "a string") }
    let character: UInt8
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): character = bytes[index + 1]
    case UInt8(ascii: "b"): character = 0x08
    case UInt8(ascii: "f"): character = 0x0C
    case UInt8(ascii: "n"): character = 0x0A
    case UInt8(ascii: "r"): character = 0x0D
    case UInt8(ascii: "t"): character = 0x09
    case UInt8(ascii: "u"): return readUnicode()
    default: return .invalidEscape
    }
    characters.append(character)
    index += 2
    return nil
  }

  private mutating func readUnicode() -> DocumentError.Reason? {
    guard let unit = unit(at: index) else { return .invalidEscape }
    if let scalar = Unicode.Scalar(unit) {
      index += 6
      characters += UTF8.encode(scalar).map(Array.init) ?? []
      return nil
    }
    guard unit < 0xDC00, let low = self.unit(at: index + 6), 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { return .loneSurrogate }
    index += 12
    characters += UTF8.encode(scalar).map(Array.init) ?? []
    return nil
  }

  /// The code unit of `\uXXXX` at a place.
  private func unit(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[place + 2..<place + 6] {
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
