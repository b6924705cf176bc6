/// From libyaml's marks, which count code points, to bytes. Fast where marks mostly ascend.
struct CharacterOffsets {
  private let end: Int
  /// The code points that take several bytes, by their number, and how many bytes more than one they and all before take.
  private var characters: [UInt32] = []
  private var extras: [UInt32] = []
  /// How many of them stand before the last mark that was asked for.
  private var cursor = 0
  /// The first byte that is not UTF-8.
  private(set) var invalid: Int?

  init(_ bytes: [UInt8]) {
    end = bytes.count
    var (index, extra) = (0, 0)
    while true {
      index = Self.skipASCII(bytes, index)
      guard index < bytes.count else { return }
      let length = UTF8Sequence.length(bytes, index)
      guard length > 0 else {
        invalid = index
        return
      }
      characters.append(UInt32(truncatingIfNeeded: index - extra))
      extra += length - 1
      extras.append(UInt32(truncatingIfNeeded: extra))
      index += length
    }
  }

  /// The byte of a code point; the end of the text for one past it.
  mutating func byte(of target: Int) -> Int {
    while cursor < characters.count, Int(characters[cursor]) < target { cursor += 1 }
    while cursor > 0, Int(characters[cursor - 1]) >= target { cursor -= 1 }
    return min(target + (cursor == 0 ? 0 : Int(extras[cursor - 1])), end)
  }

  /// The first byte from a place on that is not ASCII; looks at many at a time.
  private static func skipASCII(_ bytes: [UInt8], _ start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index + 32 <= span.count {
      var all: UInt8 = 0
      for offset in 0..<32 { all |= span[index + offset] }
      if all >= 0x80 { break }
      index += 32
    }
    while index < span.count, span[index] < 0x80 { index += 1 }
    return index
  }
}
