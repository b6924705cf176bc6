import KedgeDocuments
import KedgeSchema

/// Proves inclusion part by part: each keyword on the right follows from a keyword on the left, members from members.
///
/// It says yes or nothing. Claims about parts are taken together and those that do not hold are struck out until no more
/// fall (a greatest fixpoint: values are finite, and every step goes into the value). What was proved or struck out stays
/// so for later questions, hence many surfaces over the same components cost what the components cost.
///
/// - SeeAlso: Amadio, Cardelli, Subtyping Recursive Types, TOPLAS 15(4), 1993.
final class StructuralProver {
  /// How many claims one question may open.
  private static let claimLimit = 100_000

  private unowned let search: Search
  private var proven: Set<InclusionPair> = []
  private var refuted: Set<InclusionPair> = []
  private var parts: [InclusionPair: [InclusionPair]] = [:]
  private var users: [InclusionPair: [InclusionPair]] = [:]
  private var pending: [InclusionPair] = []
  /// Where the assumption reaches.
  let assumedPlaces: AssumedPlaces

  init(_ search: Search) {
    self.search = search
    assumedPlaces = AssumedPlaces(search)
  }

  /// Whether every value of the first schema is one of the second, so plainly that it can be read off.
  func proves(_ first: SchemaID, _ second: SchemaID, isUndeclaredUnused: Bool) -> Bool {
    search.prepare([first, second])
    guard !search.isDynamic,
      let root = claim(first, second, isUndeclaredUnused: isUndeclaredUnused)
    else { return false }
    (parts, users, pending) = ([:], [:], [root])
    var count = 0
    while let next = pending.popLast() {
      guard parts[next] == nil, !proven.contains(next), !refuted.contains(next) else { continue }
      count += 1
      if count > Self.claimLimit { return false }
      examine(next)
      if refuted.contains(root) { return false }
    }
    proven.formUnion(parts.keys)
    return !refuted.contains(root)
  }

  /// A claim; nil where it is struck out already.
  func claim(_ first: SchemaID, _ second: SchemaID, isUndeclaredUnused: Bool) -> InclusionPair? {
    let pair = InclusionPair(
      first: representative(first), second: representative(second), isUndeclaredUnused: isUndeclaredUnused)
    return refuted.contains(pair) ? nil : pair
  }

  /// The first known schema that is the same.
  func representative(_ id: SchemaID) -> SchemaID { search.representative(id) }

  private func examine(_ pair: InclusionPair) {
    guard let list = LocalProof(search, self, pair).claims else { return strike(pair) }
    parts[pair] = list
    for part in list {
      users[part, default: []].append(pair)
      if !proven.contains(part) { pending.append(part) }
    }
  }

  /// Strikes a claim out; those that rest on it look for other grounds.
  private func strike(_ pair: InclusionPair) {
    var falling = [pair]
    while let next = falling.popLast() {
      guard refuted.insert(next).inserted else { continue }
      parts[next] = nil
      for user in users.removeValue(forKey: next) ?? [] {
        guard let known = parts[user], known.contains(next) else { continue }
        parts[user] = nil
        if let list = LocalProof(search, self, user).claims {
          parts[user] = list
          for part in list where !known.contains(part) {
            users[part, default: []].append(user)
            if !proven.contains(part) { pending.append(part) }
          }
        } else {
          falling.append(user)
        }
      }
    }
  }
}
