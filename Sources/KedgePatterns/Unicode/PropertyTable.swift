/// A generated table: a line for each set, with its names and the places where membership changes.
///
/// The encoding is described in Scripts/unicode/generate.mjs.
struct PropertyTable {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The set of a name.
  func set(_ name: Substring) -> CharacterSet? {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
      let names = line[..<space].split(separator: UInt8(ascii: ":"))
      if names.contains(where: { $0.elementsEqual(name.utf8) }) {
        return Self.decode(line[line.index(after: space)...])
      }
    }
    return nil
  }

  private static func decode(_ digits: Substring.UTF8View.SubSequence) -> CharacterSet {
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    var (place, distance, scale) = (UInt32(0), UInt32(0), UInt32(1))
    for byte in digits {
      let (digit, isLast) = value(byte)
      distance += digit * scale
      scale *= 32
      guard isLast else { continue }
      place += distance
      (distance, scale) = (0, 1)
      if let first = start {
        ranges.append(first...(place - 1))
        start = nil
      } else {
        start = place
      }
    }
    return CharacterSet(ranges)
  }

  private static func value(_ byte: UInt8) -> (digit: UInt32, isLast: Bool) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): (UInt32(byte - UInt8(ascii: "a")), true)
    case UInt8(ascii: "6")...UInt8(ascii: "9"): (UInt32(byte - UInt8(ascii: "6")) + 26, true)
    case UInt8(ascii: "-"): (30, true)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): (UInt32(byte - UInt8(ascii: "A")), false)
    case UInt8(ascii: "0")...UInt8(ascii: "5"): (UInt32(byte - UInt8(ascii: "0")) + 26, false)
    default: (31, true)
    }
  }
}
