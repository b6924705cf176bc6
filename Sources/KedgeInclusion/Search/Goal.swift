/// Demands on one value, sorted and distinct.
struct Goal: Hashable {
  let literals: [Literal]

  init(_ literals: [Literal]) {
    switch literals.count {
    case 0, 1: self.literals = literals
    case 2:
      let (first, second) = (literals[0], literals[1])
      self.literals = first == second ? [first] : first < second ? literals : [second, first]
    default:
      var sorted = literals.sorted()
      var count = 1
      for index in 1..<sorted.count where sorted[index] != sorted[count - 1] {
        sorted[count] = sorted[index]
        count += 1
      }
      sorted.removeSubrange(count...)
      self.literals = sorted
    }
  }

  /// Whether the same is demanded and forbidden.
  var isContradictory: Bool {
    guard literals.count > 1 else { return false }
    for index in 1..<literals.count where literals[index].isAboutSame(as: literals[index - 1]) { return true }
    return false
  }
}
