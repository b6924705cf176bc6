/// Partitions of the characters.
enum CharacterClasses {
  /// The coarsest partition that every set is a union of classes of.
  static func refine(_ sets: [CharacterSet]) -> [CharacterSet] {
    let distinct = Array(Set(sets))
    guard distinct.count > 1 else {
      return distinct.first.map { [$0, $0.complement].filter { !$0.isEmpty } } ?? [.all]
    }
    var cuts = Set<UInt32>([0])
    for set in distinct {
      for range in set.ranges {
        cuts.insert(range.lowerBound)
        cuts.insert(range.upperBound + 1)
      }
    }
    let starts = cuts.filter { $0 <= CharacterSet.last }.sorted()
    var groups: [[Bool]: [ClosedRange<UInt32>]] = [:]
    var order: [[Bool]] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : CharacterSet.last
      let signature = distinct.map { $0.contains(start) }
      if groups[signature] == nil { order.append(signature) }
      groups[signature, default: []].append(start...end)
    }
    return order.map { CharacterSet(groups[$0] ?? []) }
  }
}
