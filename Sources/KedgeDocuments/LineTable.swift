/// Where the lines of a text begin, after LF, CR LF or a lone CR, and how many characters stand before what byte.
///
/// Documents of one line have columns in the millions, so characters are counted once and not from the start of the line.
struct LineTable: Sendable {
  private static let stride = 1024

  let starts: [Int]
  /// The characters before every byte whose index is a multiple of `stride`.
  private let characters: [Int]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    starts = Self.starts(of: bytes)
    self.bytes = bytes
    var characters = [0]
    var index = 0
    while index + Self.stride <= bytes.count {
      characters.append(characters[characters.count - 1] + Self.count(bytes, index..<index + Self.stride))
      index += Self.stride
    }
    self.characters = characters
  }

  /// The place of a byte as people count.
  func position(at offset: Int) -> SourcePosition {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let end = min(max(offset, starts[low]), bytes.count)
    return SourcePosition(
      line: low + 1, column: characters(before: end) - characters(before: starts[low]) + 1)
  }

  private func characters(before offset: Int) -> Int {
    let mark = offset / Self.stride
    return characters[mark] + Self.count(bytes, mark * Self.stride..<offset)
  }

  private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  static func starts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && (index == count || bytes[index] != 0x0A)) { starts.append(index) }
    }
    return starts
  }

  /// The place of one byte, without a table: for errors.
  static func position(in bytes: [UInt8], at offset: Int) -> SourcePosition {
    let starts = starts(of: Array(bytes.prefix(offset)))
    let last = starts.last ?? 0
    let column = bytes[last..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(line: starts.count, column: column)
  }
}
