/// From libyaml's marks, which count code points, to bytes.
struct CharacterOffsets {
  private static let stride = 128
  private let bytes: [UInt8]
  /// The byte of every 128th code point; empty when the text is ASCII.
  private let checkpoints: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    var characters = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      if characters % Self.stride == 0 { checkpoints.append(index) }
      characters += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte of a code point; the end of the text for one past it.
  func byte(of character: Int) -> Int {
    if checkpoints.isEmpty { return min(character, bytes.count) }
    let checkpoint = min(character / Self.stride, checkpoints.count - 1)
    var index = checkpoints[checkpoint]
    var rest = character - checkpoint * Self.stride
    while rest > 0, index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      rest -= 1
    }
    return index
  }
}
