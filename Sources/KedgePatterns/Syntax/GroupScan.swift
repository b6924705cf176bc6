/// The capturing groups of a pattern, found ahead of reading it: a backreference may come first.
struct GroupScan {
  private(set) var count = 0
  /// Whether any group is named, rightly or not: `\k` then is no plain `k`.
  private(set) var hasNames = false
  /// The first group of each name.
  private(set) var numbers: [String: Int] = [:]

  init(_ characters: [UInt32]) {
    var inClass = false
    var index = 0
    while index < characters.count {
      switch Unicode.Scalar(characters[index]) {
      case "\\": index += 1
      case "[": inClass = true
      case "]": inClass = false
      case "(" where !inClass: open(characters, index)
      default: break
      }
      index += 1
    }
  }

  private mutating func open(_ characters: [UInt32], _ index: Int) {
    func follows(_ offset: Int, _ scalar: Unicode.Scalar) -> Bool {
      index + offset < characters.count && characters[index + offset] == scalar.value
    }
    guard follows(1, "?") else {
      count += 1
      return
    }
    guard follows(2, "<"), !follows(3, "="), !follows(3, "!") else { return }
    count += 1
    hasNames = true
    var place = index + 3
    guard let name = GroupName.read(characters, &place) else { return }
    if numbers[name] == nil { numbers[name] = count }
  }
}
