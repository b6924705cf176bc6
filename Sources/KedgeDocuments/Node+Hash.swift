/// Equality among many values, by JSON Schema's rules.
extension Node {
  /// Whether no two elements of an array are equal; true for other kinds. Expected linear.
  public var hasUniqueElements: Bool {
    guard elementCount > 1 else { return true }
    if elementCount <= 6 { return hasUniqueElementsByPairs }
    var seen: [Int: [Node]] = [:]
    for element in elements {
      var hasher = Hasher()
      element.hashContent(into: &hasher)
      let hash = hasher.finalize()
      for other in seen[hash] ?? [] where element.isEqual(to: other) { return false }
      seen[hash, default: []].append(element)
    }
    return true
  }

  private var hasUniqueElementsByPairs: Bool {
    var later = elements
    while let first = later.next() {
      for second in later where first.isEqual(to: second) { return false }
    }
    return true
  }

  /// Feeds the value: the same for values that JSON Schema calls equal.
  public func hashContent(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch kind {
    case .null: break
    case .boolean: hasher.combine(boolean)
    case .number: hasher.combine(quantity)
    case .string: hasher.combine(text)
    case .array: for element in elements { element.hashContent(into: &hasher) }
    case .object:
      var sum = 0
      for member in members {
        var own = Hasher()
        own.combine(member.name)
        member.value.hashContent(into: &own)
        sum &+= own.finalize()
      }
      hasher.combine(sum)
    }
  }
}
