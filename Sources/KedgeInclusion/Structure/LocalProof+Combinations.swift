import KedgeDocuments
import KedgeSchema

extension LocalProof {
  /// That a value of the left is one of some alternative: the same one, else the first for which it can be read off.
  func any(_ list: [SchemaID], _ left: SchemaConjunction, _ depth: Int) -> [InclusionPair]? {
    if list.contains(where: { left.known.contains(prover.representative($0)) }) { return [] }
    for branch in list { if let claims = claims(left, branch, depth + 1) { return claims } }
    return nil
  }

  /// That exactly one alternative holds: the same alternatives one by one, or such as exclude each other.
  func exactlyOne(_ list: [SchemaID], _ left: SchemaConjunction, _ depth: Int) -> [InclusionPair]? {
    if list.count == 1 { return claims(left, list[0], depth + 1) }
    for (rule, _) in left.rules {
      guard case .oneOf(let own) = rule, own.count == list.count else { continue }
      if let claims = all(Array(zip(own, list)), { equivalence($0, $1, depth) }) { return claims }
    }
    return areDisjoint(list) ? any(list, left, depth) : nil
  }

  /// That two alternatives accept the same; no assumption helps where more values can mean fewer.
  private func equivalence(_ first: SchemaID, _ second: SchemaID, _ depth: Int) -> [InclusionPair]? {
    if same(first, second) { return [] }
    guard let there = prover.claim(first, second, isUndeclaredUnused: false),
      let back = prover.claim(second, first, isUndeclaredUnused: false)
    else { return nil }
    // In place, a claim is no step into the value: it must be read off here and now.
    guard depth < 6, let forth = LocalProof(search, prover, there, depth: depth + 3).claims,
      let backwards = LocalProof(search, prover, back, depth: depth + 3).claims
    else { return nil }
    return forth + backwards
  }

  /// Whether no value is one of two alternatives: by kind, or by a member that each demands with values of its own.
  private func areDisjoint(_ list: [SchemaID]) -> Bool {
    let kinds = list.map { search.kinds(of: $0).possible }
    let tags = list.map(tags)
    for first in list.indices {
      for second in list.indices where second > first {
        if kinds[first].isDisjoint(with: kinds[second]) { continue }
        guard kinds[first].intersection(kinds[second]) == KindSet(.object),
          tags[first].contains(where: { name, values in tags[second][name]?.isDisjoint(with: values) ?? false
          })
        else { return false }
      }
    }
    return true
  }

  /// The members that a schema demands and lists the values of.
  private func tags(_ id: SchemaID) -> [Text: Set<JSONValue>] {
    var conjunction = SchemaConjunction()
    conjunction.insert(id, search)
    var result: [Text: Set<JSONValue>] = [:]
    for (rule, _) in conjunction.rules {
      guard case .required(let names) = rule else { continue }
      for name in names {
        for member in conjunction.members(named: name) {
          var inner = SchemaConjunction()
          inner.insert(member, search)
          if let values = inner.values { result[name] = Set(values) }
        }
      }
    }
    return result
  }

  /// That a value of the left is none of a schema: it says so of a schema that accepts more, or is of another kind.
  func negation(_ part: SchemaID, _ left: SchemaConjunction, _ depth: Int) -> [InclusionPair]? {
    if left.kinds.isDisjoint(with: search.kinds(of: part).possible) { return [] }
    let says = left.contains { if case .not(let other) = $0 { same(other, part) } else { false } }
    return says ? [] : nil
  }
}
