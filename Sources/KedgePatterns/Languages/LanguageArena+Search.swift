/// Emptiness and members, by breadth-first search over derivatives.
extension LanguageArena {
  /// The longest texts of which several are listed.
  private static let listedLength = 4_000

  /// What a search for members found.
  public struct Members: Sendable {
    /// Distinct members, shortest first.
    public let texts: [String]
    /// Whether there is no other.
    public let isAll: Bool
    /// Whether the search ended for want of fuel: more members may exist.
    public let isOutOfFuel: Bool
  }

  /// Whether a text is in a language.
  public func contains(_ language: Language, _ text: String) -> Bool {
    isNullable(text.unicodeScalars.reduce(language) { derivative($0, $1.value) })
  }

  /// Whether a language has no text; nil when `fuel` steps did not tell.
  public func isEmpty(_ language: Language, fuel: inout Int) -> Bool? {
    let found = members(of: language, upTo: 1, fuel: &fuel)
    return found.texts.isEmpty ? (found.isOutOfFuel ? nil : true) : false
  }

  /// Up to `count` distinct texts of a language, shortest first, of readable characters where there is a choice.
  public func members(of language: Language, upTo count: Int, fuel: inout Int) -> Members {
    if language == nothing { return Members(texts: [], isAll: true, isOutOfFuel: false) }
    if count == 1 { return shortest(language, &fuel) }
    guard let distances = distances(from: language, &fuel) else {
      return Members(texts: [], isAll: false, isOutOfFuel: true)
    }
    guard let shortest = distances[language] else {
      return Members(texts: [], isAll: true, isOutOfFuel: false)
    }
    guard shortest <= Self.listedLength else { return Members(texts: [], isAll: false, isOutOfFuel: true) }
    var listing = TextListing(arena: self, distances: distances, count: count, fuel: fuel)
    let longest = longestText(of: language, distances, &fuel)
    var length = shortest
    while length <= longest ?? .max, !listing.isDone {
      listing.list(from: language, length: length)
      length += 1
    }
    fuel = listing.fuel
    let isAll = !listing.isDone
    return Members(texts: listing.texts, isAll: isAll, isOutOfFuel: listing.fuel <= 0)
  }

  /// The shortest text: a state seen once need not be seen again.
  private func shortest(_ language: Language, _ fuel: inout Int) -> Members {
    var seen: Set<Language> = [language]
    var layer: [(text: [UInt32], language: Language)] = [([], language)]
    while !layer.isEmpty {
      if let found = layer.first(where: { isNullable($0.language) }) {
        return Members(texts: [Self.string(found.text)], isAll: false, isOutOfFuel: false)
      }
      var next: [(text: [UInt32], language: Language)] = []
      for entry in layer {
        for set in characterClasses(entry.language) {
          fuel -= 1
          if fuel <= 0 { return Members(texts: [], isAll: false, isOutOfFuel: true) }
          guard let character = ReadableCharacters.choose(from: set, upTo: 1).first else { continue }
          let rest = derivative(entry.language, character)
          if rest != nothing, seen.insert(rest).inserted { next.append((entry.text + [character], rest)) }
        }
      }
      layer = next
    }
    return Members(texts: [], isAll: true, isOutOfFuel: false)
  }

  /// How long the shortest text of each derivative is, for those that have any; nil when fuel ran out before all were
  /// seen.
  private func distances(from start: Language, _ fuel: inout Int) -> [Language: Int]? {
    var predecessors: [Language: [Language]] = [start: []]
    var work = [start]
    var layer: [Language] = []
    while let state = work.popLast() {
      if isNullable(state) { layer.append(state) }
      for set in characterClasses(state) {
        fuel -= 1
        if fuel <= 0 { return nil }
        let next = derivative(state, set.ranges[0].lowerBound)
        if next == nothing { continue }
        if predecessors[next] == nil { work.append(next) }
        predecessors[next, default: []].append(state)
      }
    }
    var distances: [Language: Int] = [:]
    for state in layer { distances[state] = 0 }
    var distance = 0
    while !layer.isEmpty {
      distance += 1
      var next: [Language] = []
      for state in layer {
        for before in predecessors[state] ?? [] where distances[before] == nil {
          distances[before] = distance
          next.append(before)
        }
      }
      layer = next
    }
    return distances
  }

  /// The length of the longest text; nil when there is no bound.
  private func longestText(of start: Language, _ distances: [Language: Int], _ fuel: inout Int) -> Int? {
    var layer: Set<Language> = [start]
    // A path of more steps than there are states goes in a circle.
    for length in 0...distances.count {
      var next: Set<Language> = []
      for state in layer {
        for set in characterClasses(state) {
          fuel -= 1
          if fuel <= 0 { return nil }
          let rest = derivative(state, set.ranges[0].lowerBound)
          if distances[rest] != nil { next.insert(rest) }
        }
      }
      if next.isEmpty { return length }
      // A frontier that holds where it came from will not run dry.
      if next.isSuperset(of: layer) { return nil }
      layer = next
    }
    return nil
  }

  static func string(_ characters: [UInt32]) -> String {
    var string = ""
    for character in characters {
      if let scalar = Unicode.Scalar(character) { string.unicodeScalars.append(scalar) }
    }
    return string
  }
}
