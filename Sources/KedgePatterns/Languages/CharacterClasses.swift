/// Partitions of the characters.
enum CharacterClasses {
  /// Runs of characters in order, each with the number of its class; classes are numbered by their first run.
  struct Runs {
    var starts: [UInt32] = []
    var classes: [Int] = []
    var count = 0
  }

  /// The coarsest partition that every set is a union of classes of.
  static func refine(_ sets: [CharacterSet]) -> [CharacterSet] {
    if sets.isEmpty { return [.all] }
    if sets.count == 1 { return [sets[0], sets[0].complement].filter { !$0.isEmpty } }
    let runs = runs(sets)
    var ranges = [[ClosedRange<UInt32>]](repeating: [], count: runs.count)
    for (index, start) in runs.starts.enumerated() {
      let end = index + 1 < runs.starts.count ? runs.starts[index + 1] - 1 : CharacterSet.last
      ranges[runs.classes[index]].append(start...end)
    }
    return ranges.map { CharacterSet($0) }
  }

  /// The runs on which no set changes.
  static func runs(_ sets: [CharacterSet]) -> Runs {
    var changes: [(place: UInt32, set: Int)] = []
    for (number, set) in Set(sets).enumerated() {
      for range in set.ranges {
        changes.append((range.lowerBound, number))
        changes.append((range.upperBound + 1, number))
      }
    }
    changes.sort { $0.place < $1.place }
    var runs = Runs()
    var known: [Set<Int>: Int] = [:]
    var inside: Set<Int> = []
    var index = 0
    var place: UInt32 = 0
    while place <= CharacterSet.last {
      while index < changes.count, changes[index].place == place {
        if inside.remove(changes[index].set) == nil { inside.insert(changes[index].set) }
        index += 1
      }
      let number = known[inside] ?? known.count
      known[inside] = number
      if runs.classes.last != number {
        runs.starts.append(place)
        runs.classes.append(number)
      }
      place = index < changes.count ? changes[index].place : CharacterSet.last + 1
    }
    runs.count = known.count
    return runs
  }
}
