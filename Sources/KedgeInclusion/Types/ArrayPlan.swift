import KedgeSchema

/// What an array must have, made ready for going place by place.
struct ArrayPlan {
  /// A schema that so many elements match.
  struct Count {
    let matches: Literal
    var minimum: Int
    var maximum: Int?
  }

  /// What one element is made to be, beside what its place demands.
  struct Choice: Hashable {
    /// Which counts it matches for certain, and which it does not, as bits.
    var matching = 0
    var failing = 0
    /// Which requests it meets, as bits.
    var met = 0
    /// Which alternative of each rule that has several, by the number of the rule.
    var alternatives: [Int: Int] = [:]

    func joined(with other: Choice) -> Choice {
      Choice(
        matching: matching | other.matching, failing: failing | other.failing, met: met | other.met,
        alternatives: alternatives)
    }

    /// Whether whatever the other does, this does too.
    func covers(_ other: Choice) -> Bool {
      other.matching & ~matching == 0 && other.failing & ~failing == 0 && other.met & ~met == 0
    }
  }

  /// The most counts and requests that are worked out, and that are worked out in all combinations.
  private static let limit = 40
  private static let combinationLimit = 10

  private(set) var counts: [Count] = []
  /// Whether more must match than may.
  private(set) var isImpossible = false
  let minimum: Int
  let maximum: Int?
  /// From this place on all places are alike.
  let uniform: Int
  let requests: [(place: Int, isExact: Bool, literals: [Literal])]
  private let prefixes: [[SchemaID]]
  private let rests: [(alternatives: [Literal], from: Int)]
  private var everywhere: [Literal] = []
  private let search: Search

  /// Nil when there are too many demands to combine.
  init?(_ arrays: ArrayFacts, _ search: Search) {
    self.search = search
    prefixes = arrays.prefixes
    rests = arrays.rests
    minimum = arrays.minimum
    maximum = arrays.maximum
    requests = arrays.requests
    uniform = max(
      arrays.prefixes.map(\.count).max() ?? 0, arrays.rests.map(\.from).max() ?? 0,
      arrays.requests.map { $0.isExact ? $0.place + 1 : $0.place }.max() ?? 0)
    for count in arrays.counts { add(count) }
    // None of them may match: a demand on all.
    everywhere = counts.filter { $0.maximum == 0 }.map(\.matches.negated)
    isImpossible = counts.contains { $0.minimum > $0.maximum ?? .max }
    counts.removeAll { $0.maximum == 0 || ($0.minimum == 0 && $0.maximum == nil) }
    guard counts.count + requests.count <= Self.limit else { return nil }
  }

  /// The demands of two counts of the same are met by the same elements.
  private mutating func add(_ count: (schema: SchemaID, minimum: Int, maximum: Int?)) {
    let literal = search.literal(count.schema, true)
    if let index = counts.firstIndex(where: { $0.matches == literal }) {
      counts[index].minimum = max(counts[index].minimum, count.minimum)
      counts[index].maximum = [counts[index].maximum, count.maximum].compactMap { $0 }.min()
    } else {
      counts.append(Count(matches: literal, minimum: count.minimum, maximum: count.maximum))
    }
  }

  /// The last length that need be looked at: beyond it, elements could be left out.
  var sufficientLength: Int {
    max(minimum, uniform + counts.reduce(0) { $0 + $1.minimum } + requests.count)
  }

  /// What a place demands in any case.
  private func literals(at place: Int) -> [Literal] {
    prefixes.compactMap { place < $0.count ? search.literal($0[place], true) : nil }
      + rests.filter { place >= $0.from && $0.alternatives.count == 1 }.map { $0.alternatives[0] }
      + everywhere
  }

  /// The rules that hold at a place and leave a choice.
  private func open(at place: Int) -> [Int] {
    rests.indices.filter { place >= rests[$0].from && rests[$0].alternatives.count > 1 }
  }

  /// The goal of an element.
  func goal(at place: Int, _ choice: Choice) -> Goal {
    var literals = literals(at: place)
    for rule in open(at: place) {
      if let alternative = choice.alternatives[rule] {
        literals.append(rests[rule].alternatives[alternative])
      }
    }
    for (index, count) in counts.enumerated() {
      if choice.matching & (1 << index) != 0 { literals.append(count.matches) }
      if choice.failing & (1 << index) != 0 { literals.append(count.matches.negated) }
    }
    for (index, request) in requests.enumerated() where choice.met & (1 << index) != 0 {
      literals += request.literals
    }
    return Goal(literals)
  }

  /// Whether a request can be met at a place.
  func allows(_ request: Int, at place: Int) -> Bool {
    let demand = requests[request]
    return demand.isExact ? demand.place == place : place >= demand.place
  }

  /// Whether all combinations of counts and requests can be gone through.
  var isSmall: Bool { counts.count + requests.count <= Self.combinationLimit }

  /// The ways to make an element that neither is better than another: which alternative it takes, and whether it matches
  /// what must match a number of times that is bounded on both sides.
  func bases(at place: Int, counted: [Int], twin: Int? = nil) -> [Choice] {
    var result = [Choice()]
    // What is open at a place is open at the later ones.
    for rule in open(at: max(place, twin ?? 0)) {
      result = result.flatMap { choice in
        rests[rule].alternatives.indices.map { index in
          var next = choice
          next.alternatives[rule] = index
          return next
        }
      }
    }
    for (index, count) in counts.enumerated() {
      guard let maximum = count.maximum else { continue }
      let (isFull, isBounded) = (counted[index] >= maximum, count.minimum > 0)
      guard isFull || isBounded else { continue }
      result = result.flatMap { choice in
        var (failing, matching) = (choice, choice)
        failing.failing |= 1 << index
        matching.matching |= 1 << index
        return isFull ? [failing] : [failing, matching]
      }
    }
    return result
  }

  /// What an element may do for the better, each alone: match what must match so many times, not match what may
  /// match so many times, meet a request.
  func gains(at place: Int, counted: [Int], met: Int, twin: Int? = nil) -> [Choice] {
    var result: [Choice] = []
    for (index, count) in counts.enumerated() {
      if let maximum = count.maximum {
        if count.minimum == 0, counted[index] < maximum { result.append(Choice(failing: 1 << index)) }
      } else if counted[index] < count.minimum {
        result.append(Choice(matching: 1 << index))
      }
    }
    for index in requests.indices where met & (1 << index) == 0 {
      if allows(index, at: place) || twin.map({ allows(index, at: $0) }) ?? false {
        result.append(Choice(met: 1 << index))
      }
    }
    return result
  }

  /// All ways to make an element, the least demanding first.
  func choices(at place: Int, counted: [Int], met: Int) -> [Choice] {
    gains(at: place, counted: counted, met: met).reduce(bases(at: place, counted: counted)) { choices, gain in
      choices + choices.map { $0.joined(with: gain) }
    }
  }

  /// The counts after one more element.
  func counted(_ counted: [Int], after choice: Choice) -> [Int] {
    var next = counted
    for (index, count) in counts.enumerated() {
      let counts =
        choice.matching & (1 << index) != 0
        || (count.maximum != nil && choice.failing & (1 << index) == 0)
      if counts { next[index] = min(next[index] + 1, count.maximum ?? count.minimum) }
    }
    return next
  }

  /// Whether one more element, made like this, leaves every count within its greatest number.
  func isAllowed(_ choice: Choice, counted: [Int]) -> Bool {
    counts.indices.allSatisfy { index in
      guard let maximum = counts[index].maximum else { return true }
      return counted[index] < maximum || choice.failing & (1 << index) != 0
    }
  }

  /// Whether nothing is missing.
  func isComplete(length: Int, counted: [Int], met: Int) -> Bool {
    length >= minimum && length <= maximum ?? .max && met == (1 << requests.count) - 1
      && zip(counts, counted).allSatisfy { $0.minimum <= $1 }
  }
}
