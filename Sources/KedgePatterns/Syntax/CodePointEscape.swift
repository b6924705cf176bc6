/// What follows `\u`: four hexadecimal digits, a surrogate pair of them, or any number of them in braces.
enum CodePointEscape {
  /// Reads a code point and passes over it; nil, with nothing passed, when there is none.
  static func read(_ characters: [UInt32], _ index: inout Int, allowsBraces: Bool) -> UInt32? {
    let start = index
    if allowsBraces, index < characters.count, characters[index] == 0x7B {
      if let value = braced(characters, &index) { return value }
      index = start
      return nil
    }
    guard let unit = digits(characters, &index, count: 4) else { return nil }
    let afterUnit = index
    if (0xD800...0xDBFF).contains(unit), index + 1 < characters.count, characters[index] == 0x5C,
      characters[index + 1] == 0x75
    {
      index += 2
      if let low = digits(characters, &index, count: 4), (0xDC00...0xDFFF).contains(low) {
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      index = afterUnit
    }
    return unit
  }

  /// Reads so many hexadecimal digits and passes over them; nil, with nothing passed, when there are fewer.
  static func digits(_ characters: [UInt32], _ index: inout Int, count: Int) -> UInt32? {
    guard index + count <= characters.count else { return nil }
    var value: UInt32 = 0
    for place in index..<index + count {
      guard let digit = digit(characters[place]) else { return nil }
      value = value << 4 | digit
    }
    index += count
    return value
  }

  private static func braced(_ characters: [UInt32], _ index: inout Int) -> UInt32? {
    index += 1
    var value: UInt32 = 0
    var count = 0
    while index < characters.count, let digit = digit(characters[index]) {
      value = min(value << 4 | digit, 0x0FFF_FFFF)
      count += 1
      index += 1
    }
    guard count > 0, value <= CharacterSet.last, index < characters.count, characters[index] == 0x7D else {
      return nil
    }
    index += 1
    return value
  }

  private static func digit(_ character: UInt32) -> UInt32? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x41 + 10
    case 0x61...0x66: character - 0x61 + 10
    default: nil
    }
  }
}
