import KedgeDocuments

/// The day on which something ends, as `x-sunset` says it: `2027-06-30`, with or without a time.
struct Sunset: Comparable {
  /// `2027-06-30`.
  let day: Text

  /// Nil for what is no date.
  init?(_ node: Node?) {
    guard let bytes = node?.string.map({ Array($0.utf8) }), bytes.count >= 10 else { return nil }
    for (place, byte) in bytes.prefix(10).enumerated() {
      let isDash = place == 4 || place == 7
      guard isDash ? byte == UInt8(ascii: "-") : (48...57).contains(byte) else { return nil }
    }
    day = Text(String(decoding: bytes.prefix(10), as: UTF8.self))
  }

  static func < (left: Sunset, right: Sunset) -> Bool { left.day < right.day }
}
