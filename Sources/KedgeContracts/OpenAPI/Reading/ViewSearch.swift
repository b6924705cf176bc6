import KedgeDocuments

/// Whether anything in a text may depend on who writes: most documents say nothing of it, and are read once.
enum ViewSearch {
  private static let words = [
    "Only\"", "Only:", "modelAsString", "x-extensible-enum", "$ref",
  ].map { Array($0.utf8) }

  /// Looks for `readOnly`, `writeOnly` and lists that may grow, and for other files, which are not looked at.
  static func mayDiffer(_ document: Document) -> Bool {
    let bytes = document.bytes
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "O"):
        if starts(words[0], bytes, index) || starts(words[1], bytes, index) { return true }
      case UInt8(ascii: "m"): if starts(words[2], bytes, index) { return true }
      case UInt8(ascii: "x"): if starts(words[3], bytes, index) { return true }
      case UInt8(ascii: "$"):
        if starts(words[4], bytes, index), leadsElsewhere(bytes, index + 4) { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  private static func starts(_ word: [UInt8], _ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + word.count <= bytes.count else { return false }
    for place in word.indices where bytes[index + place] != word[place] { return false }
    return true
  }

  /// Whether the first character of what follows `$ref` is no `#`.
  private static func leadsElsewhere(_ bytes: [UInt8], _ start: Int) -> Bool {
    let between: Set<UInt8> = [0x20, 0x22, 0x27, 0x3A, 0x0A, 0x0D, 0x09]
    var index = start
    while index < bytes.count, between.contains(bytes[index]) { index += 1 }
    return index < bytes.count && bytes[index] != UInt8(ascii: "#")
  }
}
