/// Where the lines of a text begin: after LF, CR LF or a lone CR.
enum LineTable {
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
