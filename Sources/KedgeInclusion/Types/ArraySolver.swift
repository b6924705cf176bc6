import KedgeDocuments
import KedgeSchema

/// Arrays: each place has a goal; demands for some element are given places one way after another.
struct ArraySolver {
  /// The longest array that is made.
  static let lengthLimit = 2_000
  /// How many arrangements of demanded elements are tried.
  private static let arrangementLimit = 400

  let search: Search
  let goal: Goal
  let facts: Facts
  let others: [JSONValue]

  private var arrays: ArrayFacts { facts.arrays }

  func solve() -> Outcome {
    if arrays.isUnique, arrays.hasDuplicate { return .empty }
    guard arrays.minimum <= Self.lengthLimit else {
      return .unknown("an array of \(arrays.minimum) elements is too long to make (bound: length)")
    }
    var demands: [Demand] = arrays.requests.map {
      Demand(place: $0.place, isExact: $0.isExact, literals: $0.literals)
    }
    var everywhere: [Literal] = []
    for count in counts {
      if count.maximum == 0 { everywhere.append(search.literal(count.schema, false)) }
      guard count.minimum <= 60 else {
        return .unknown("more than 60 elements must match (bound: enumeration)")
      }
      for _ in 0..<count.minimum {
        demands.append(Demand(place: 0, isExact: false, literals: [search.literal(count.schema, true)]))
      }
    }
    if arrays.hasDuplicate { return duplicate(demands, everywhere) }
    // Without distinctness there are more arrays: if there is none even so, that is a proof.
    var state = State(everywhere: everywhere, isDistinct: false)
    let relaxed = arrange(demands[...], [:], &state)
    if case .empty = relaxed, state.isCut { return .unknown(Self.cut) }
    if case .unknown = relaxed, arrays.isUnique {} else { return relaxed }
    state = State(everywhere: everywhere, isDistinct: true)
    let outcome = arrange(demands[...], [:], &state)
    if case .empty = outcome, state.isCut || !isOneGoal(demands) { return .unknown(Self.cut) }
    return outcome
  }

  private static let cut =
    "an arrangement of elements was not found, and not all were tried (bound: enumeration)"

  /// The counts, one a schema: the demands of two on the same schema are met by the same elements.
  private var counts: [(schema: SchemaID, minimum: Int, maximum: Int?)] {
    var merged: [Literal: (schema: SchemaID, minimum: Int, maximum: Int?)] = [:]
    for count in arrays.counts {
      let literal = search.literal(count.schema, true)
      let known = merged[literal] ?? (count.schema, 0, nil)
      merged[literal] = (
        count.schema, max(known.minimum, count.minimum),
        [known.maximum, count.maximum].compactMap { $0 }.min()
      )
    }
    return merged.sorted { $0.key < $1.key }.map(\.value)
  }

  struct Demand {
    let place: Int
    let isExact: Bool
    let literals: [Literal]
  }

  private struct State {
    let everywhere: [Literal]
    let isDistinct: Bool
    var tried = 0
    var isCut = false
  }

  /// One past the last place with a rule of its own.
  private var explicit: Int {
    max(arrays.prefixes.map(\.count).max() ?? 0, arrays.rests.map(\.from).max() ?? 0)
  }

  /// What the element at a place must be.
  private func literals(at place: Int, _ everywhere: [Literal]) -> [Literal] {
    arrays.prefixes.compactMap { place < $0.count ? search.literal($0[place], true) : nil }
      + arrays.rests.filter { place >= $0.from }.map(\.schema) + everywhere
  }

  /// Whether every place has the same goal, so that taking distinct values greedily is exact.
  private func isOneGoal(_ demands: [Demand]) -> Bool { demands.isEmpty && explicit == 0 }

  /// Gives the demands places, then fills the rest.
  private func arrange(_ demands: ArraySlice<Demand>, _ placed: [Int: [Literal]], _ state: inout State)
    -> Outcome
  {
    guard let demand = demands.first else { return fill(placed, &state) }
    var unknown: String?
    let last = max(explicit, (placed.keys.max() ?? -1) + 1, demand.place)
    let places = demand.isExact ? [demand.place] : Array(demand.place...last)
    for place in places {
      state.tried += 1
      if state.tried > Self.arrangementLimit {
        state.isCut = true
        return .empty
      }
      if let maximum = arrays.maximum, place >= maximum { continue }
      // Demands of one count are for different elements.
      if !demand.isExact,
        demand.literals.allSatisfy({ $0.isPositive && placed[place]?.contains($0) ?? false })
      {
        continue
      }
      var next = placed
      next[place, default: []] += demand.literals
      let here = Goal(literals(at: place, state.everywhere) + (next[place] ?? []))
      switch search.satisfy(here) {
      case .empty: continue
      case .unknown(let reason): unknown = unknown ?? reason
      case .member: break
      }
      switch arrange(demands.dropFirst(), next, &state) {
      case .member(let value): return .member(value)
      case .empty: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  private func fill(_ placed: [Int: [Literal]], _ state: inout State) -> Outcome {
    let count = max(arrays.minimum, (placed.keys.max() ?? -1) + 1)
    guard count <= Self.lengthLimit else {
      return .unknown("an array of \(count) elements is too long to make (bound: length)")
    }
    var elements: [JSONValue] = []
    for place in 0..<count {
      let own = placed[place] ?? []
      let here = Goal(literals(at: place, state.everywhere) + own)
      let spare = counts.filter { $0.maximum != nil }.map { search.literal($0.schema, false) }
        .filter { !own.contains(Literal(schema: $0.schema, isPositive: true)) }
      if !spare.isEmpty, !state.isDistinct,
        case .member(let value) = search.satisfy(Goal(here.literals + spare))
      {
        elements.append(value)
        continue
      }
      let outcome = state.isDistinct ? distinct(here, from: elements) : search.satisfy(here)
      switch outcome {
      case .member(let value): elements.append(value)
      case .empty: return .empty
      case .unknown(let reason): return .unknown(reason)
      }
    }
    let value = JSONValue.array(elements)
    if search.meets(value, goal, except: others) { return .member(value) }
    if facts.excluded.isEmpty == false, let other = varied(elements, placed, state.everywhere) {
      return .member(other)
    }
    return .unknown("the array that was found is not what the goal asks for")
  }

  /// A value that differs from those before it; exact only where all have the same goal.
  private func distinct(_ here: Goal, from others: [JSONValue]) -> Outcome {
    let first = search.satisfy(here)
    guard case .member(let value) = first, others.contains(value) else { return first }
    return search.satisfy(here, except: others)
  }

  /// Two equal elements at two places.
  private func duplicate(_ demands: [Demand], _ everywhere: [Literal]) -> Outcome {
    var unknown: String?
    let last = explicit + 1
    for second in 1...max(1, last) {
      for first in 0..<second {
        if let maximum = arrays.maximum, second >= maximum { continue }
        let both = Goal(literals(at: first, everywhere) + literals(at: second, everywhere))
        guard case .member(let twin) = search.satisfy(both) else { continue }
        var elements: [JSONValue] = []
        for place in 0..<max(arrays.minimum, second + 1) {
          if place == first || place == second {
            elements.append(twin)
          } else if case .member(let value) = search.satisfy(Goal(literals(at: place, everywhere))) {
            elements.append(value)
          } else {
            break
          }
        }
        let value = JSONValue.array(elements)
        if search.meets(value, goal, except: others) { return .member(value) }
        unknown = "two equal elements beside other demands"
      }
    }
    if let unknown { return .unknown(unknown) }
    let isSimple = demands.isEmpty
    return isSimple && allPairsEmpty(everywhere)
      ? .empty : .unknown("two equal elements beside other demands")
  }

  private func allPairsEmpty(_ everywhere: [Literal]) -> Bool {
    let last = explicit + 1
    for second in 1...max(1, last) {
      for first in 0..<second {
        if let maximum = arrays.maximum, second >= maximum { continue }
        let both = Goal(literals(at: first, everywhere) + literals(at: second, everywhere))
        guard case .empty = search.satisfy(both) else { return false }
      }
    }
    return true
  }

  /// One more element, where the first array is one that must not be.
  private func varied(_ elements: [JSONValue], _ placed: [Int: [Literal]], _ everywhere: [Literal])
    -> JSONValue?
  {
    for place in elements.indices {
      let here = Goal(literals(at: place, everywhere) + (placed[place] ?? []))
      guard case .member(let value) = search.satisfy(here, except: [elements[place]]) else { continue }
      var other = elements
      other[place] = value
      if search.meets(.array(other), goal, except: others) { return .array(other) }
    }
    var longer = elements
    for _ in 0..<3 {
      guard case .member(let value) = search.satisfy(Goal(literals(at: longer.count, everywhere))) else {
        return nil
      }
      longer.append(value)
      if search.meets(.array(longer), goal, except: others) { return .array(longer) }
    }
    return nil
  }
}
