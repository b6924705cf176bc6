/// Looks for several members of a language, shortest first.
///
/// Derivatives are explored to a depth, which is doubled until the members no longer than it are enough; so a language of
/// many states, such as one of `{0,10000}`, is explored only as far as it must.
struct MemberSearch {
  private struct Edge {
    let set: CharacterSet
    let next: Language
  }

  /// A part of a member, and what may follow.
  private struct Prefix {
    let number: Int
    let length: Int
    let rest: Language
  }

  private let arena: LanguageArena
  private let start: Language
  private var edges: [Language: [Edge]] = [:]
  private var order: [Language] = []
  private var frontier: [Language]
  private var depth = 0
  private var path = MemberPath()

  init(_ start: Language, in arena: LanguageArena) {
    self.arena = arena
    self.start = start
    frontier = [start]
  }

  /// Up to `count` members.
  mutating func members(upTo count: Int, fuel: inout Int) -> LanguageArena.Members {
    var texts: [String] = []
    var bound = 8
    repeat {
      let isExplored = explore(to: bound, &fuel)
      guard isExplored, let found = enumerate(count, &fuel) else { break }
      texts = found
      let isAll = frontier.isEmpty && texts.count < count
      if isAll || texts.count == count { return result(texts, isAll: isAll, isOutOfFuel: false) }
      bound *= 2
    } while true
    return result(texts, isAll: false, isOutOfFuel: true)
  }

  private func result(_ texts: [String], isAll: Bool, isOutOfFuel: Bool) -> LanguageArena.Members {
    LanguageArena.Members(
      texts: texts, isAll: isAll, isOutOfFuel: isOutOfFuel)
  }

  /// Takes the derivatives of whatever so many characters lead to; false when fuel ran out.
  private mutating func explore(to bound: Int, _ fuel: inout Int) -> Bool {
    while depth < bound, !frontier.isEmpty {
      var next: [Language] = []
      var seen: Set<Language> = []
      for state in frontier where edges[state] == nil {
        var list: [(simplest: UInt32, edge: Edge)] = []
        for set in arena.characterClasses(state) {
          fuel -= 1
          if fuel <= 0 { return false }
          guard let simplest = ReadableCharacters.simplest(set) else { continue }
          let rest = arena.derivative(state, simplest)
          if rest == arena.nothing { continue }
          list.append((simplest, Edge(set: set, next: rest)))
          if edges[rest] == nil, seen.insert(rest).inserted { next.append(rest) }
        }
        edges[state] = list.sorted { ReadableCharacters.isSimpler($0.simplest, $1.simplest) }.map(\.edge)
        order.append(state)
      }
      frontier = next.filter { edges[$0] == nil }
      depth += 1
    }
    return true
  }

  /// The length of the shortest member of each state explored that has one.
  private func distances() -> [Language: Int] {
    var before: [Language: [Language]] = [:]
    for state in order { for edge in edges[state] ?? [] { before[edge.next, default: []].append(state) } }
    var layer = (order + frontier).filter(arena.isNullable)
    var distances: [Language: Int] = [:]
    for state in layer { distances[state] = 0 }
    var distance = 0
    while !layer.isEmpty {
      distance += 1
      var next: [Language] = []
      for state in layer {
        for previous in before[state] ?? [] where distances[previous] == nil {
          distances[previous] = distance
          next.append(previous)
        }
      }
      layer = next
    }
    return distances
  }

  /// The first members, no longer than what was explored unless that was everything; nil when fuel ran out.
  ///
  /// Prefixes wait by the length of the shortest member that they begin. No prefix that waits begins another, so as many
  /// of one length as are wanted suffice.
  private mutating func enumerate(_ count: Int, _ fuel: inout Int) -> [String]? {
    let distances = distances()
    let longest = frontier.isEmpty ? Int.max : depth
    var queues: [Int: [Prefix]] = [:]
    var found: [String] = []
    path = MemberPath()
    if let distance = distances[start] { queues[distance] = [Prefix(number: 0, length: 0, rest: start)] }
    while let length = queues.keys.min(), length <= longest, found.count < count {
      var head = 0
      while head < queues[length]?.count ?? 0, found.count < count {
        guard let prefix = queues[length]?[head] else { break }
        head += 1
        if prefix.length == length { found.append(path.text(prefix.number)) }
        let wanted = count - found.count
        for edge in edges[prefix.rest] ?? [] where wanted > 0 {
          guard let distance = distances[edge.next] else { continue }
          let total = prefix.length + 1 + distance
          for character in ReadableCharacters.choose(from: edge.set, upTo: wanted) {
            let waiting = (queues[total]?.count ?? 0) - (total == length ? head : 0)
            if total > longest || waiting >= wanted { break }
            fuel -= 1
            if fuel <= 0 { return nil }
            let number = path.append(character, to: prefix.number)
            queues[total, default: []].append(
              Prefix(number: number, length: prefix.length + 1, rest: edge.next))
          }
        }
      }
      queues[length] = nil
    }
    return found
  }
}
