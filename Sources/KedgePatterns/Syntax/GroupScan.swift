/// Counts the capturing groups of a pattern ahead of reading it: a backreference may come first.
enum GroupScan {
  static func groups(_ characters: [UInt32]) -> (count: Int, names: [String: Int]) {
    var count = 0
    var names: [String: Int] = [:]
    var inClass = false
    var index = 0
    while index < characters.count {
      switch Unicode.Scalar(characters[index]) {
      case "\\": index += 1
      case "[": inClass = true
      case "]": inClass = false
      case "(" where !inClass:
        let rest = characters[(index + 1)...].prefix(3).compactMap(Unicode.Scalar.init)
        let isNamed = rest.starts(with: ["?", "<"]) && rest.count > 2 && rest[2] != "=" && rest[2] != "!"
        if rest.first != "?" || isNamed { count += 1 }
        if isNamed { names[name(characters, index + 3)] = count }
      default: break
      }
      index += 1
    }
    return (count, names)
  }

  private static func name(_ characters: [UInt32], _ start: Int) -> String {
    var name = ""
    for character in characters[start...].prefix(while: { $0 != 0x3E }) {
      if let scalar = Unicode.Scalar(character) { name.unicodeScalars.append(scalar) }
    }
    return name
  }
}
