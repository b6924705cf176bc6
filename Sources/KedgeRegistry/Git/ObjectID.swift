/// The name of a git object: a SHA-1 or SHA-256 of its kind and content.
public struct ObjectID: Hashable, Sendable, CustomStringConvertible {
  private let words: (UInt64, UInt64, UInt64, UInt64)
  private let digits: UInt8

  /// Reads 40 or 64 lower-case hexadecimal digits.
  ///
  /// - Returns: Nothing for anything else.
  public init?(_ hex: some Collection<UInt8>) {
    guard hex.count == 40 || hex.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var place = 0
    for digit in hex {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      default: return nil
      }
      switch place / 16 {
      case 0: words.0 = words.0 << 4 | UInt64(value)
      case 1: words.1 = words.1 << 4 | UInt64(value)
      case 2: words.2 = words.2 << 4 | UInt64(value)
      default: words.3 = words.3 << 4 | UInt64(value)
      }
      place += 1
    }
    self.words = words
    digits = UInt8(hex.count)
  }

  /// The hexadecimal digits.
  public var description: String {
    let groups =
      digits == 40
      ? [(words.0, 16), (words.1, 16), (words.2, 8)]
      : [(words.0, 16), (words.1, 16), (words.2, 16), (words.3, 16)]
    return groups.map { word, count in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: count - text.utf8.count) + text
    }.joined()
  }

  /// The same object.
  public static func == (left: ObjectID, right: ObjectID) -> Bool {
    left.words == right.words && left.digits == right.digits
  }

  /// Feeds the first word, which is as good as random.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
