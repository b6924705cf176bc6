import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What a claim about two schemas comes to: claims about their parts, or nothing to be said.
struct LocalProof {
  private static let depthLimit = 24

  let search: Search
  let prover: StructuralProver
  let pair: InclusionPair
  /// How deep in one place it begins.
  private let depth: Int

  init(_ search: Search, _ prover: StructuralProver, _ pair: InclusionPair, depth: Int = 0) {
    self.depth = depth
    self.search = search
    self.prover = prover
    self.pair = pair
  }

  /// The claims that it rests on, or nil.
  var claims: [InclusionPair]? {
    if pair.first == pair.second { return [] }
    var left = SchemaConjunction()
    left.insert(pair.first, search)
    return claims(left, pair.second, depth)
  }

  /// That a value of the left is one of a schema.
  func claims(_ left: SchemaConjunction, _ right: SchemaID, _ depth: Int) -> [InclusionPair]? {
    if left.isEmpty || left.known.contains(prover.representative(right)) { return [] }
    let kinds = search.kinds(of: right)
    if left.kinds.isSubset(of: kinds.certain) { return [] }
    guard depth < Self.depthLimit, !left.kinds.isDisjoint(with: kinds.possible) else { return nil }
    let schema = search.set[right]
    if let boolean = schema.boolean { return boolean ? [] : nil }
    // Where spelling matters, a listed value stands for all its spellings.
    if !search.hasLexicalIntegers, let values = left.values { return follows(values, left, right) ? [] : nil }
    var result: [InclusionPair] = []
    for keyword in schema.keywords {
      guard let list = claims(left, keyword.rule, schema, depth) ?? byCases(left, keyword.rule, schema, depth)
      else { return nil }
      result += list
    }
    return result
  }

  /// Whether each of the only values of the left is one of the right, or none of the left after all.
  private func follows(_ values: [JSONValue], _ left: SchemaConjunction, _ right: SchemaID) -> Bool {
    let validator = search.validator
    return values.allSatisfy { value in
      let root = Document(value: value, name: "value").root
      return validator.isValid(root, right) == true
        || left.schemas.contains { validator.isValid(root, $0.id) == false }
    }
  }

  /// That a keyword holds in each case that the left leaves open: its alternatives, or the kinds of value.
  private func byCases(
    _ left: SchemaConjunction, _ rule: KeywordRule, _ schema: Schema, _ depth: Int
  ) -> [InclusionPair]? {
    guard depth < Self.depthLimit - 8 else { return nil }
    // A name may be mentioned in another alternative than the one at hand: nothing is taken as unused here.
    let strictly = LocalProof(
      search, prover, InclusionPair(first: pair.first, second: pair.second, isUndeclaredUnused: false),
      depth: self.depth)
    for (alternative, _) in left.rules {
      let list: [SchemaID]
      switch alternative {
      case .anyOf(let branches) where branches.count > 1: list = branches
      case .oneOf(let branches) where branches.count > 1: list = branches
      default: continue
      }
      guard !list.contains(where: { left.known.contains(prover.representative($0)) }) else { continue }
      if let claims = all(
        list,
        { branch in
          var narrowed = left
          narrowed.insert(branch, search)
          return narrowed.isEmpty
            ? []
            : strictly.claims(narrowed, rule, schema, depth + 4)
              ?? strictly.byCases(narrowed, rule, schema, depth + 4)
        })
      {
        return claims
      }
    }
    let kinds = [Node.Kind.null, .boolean, .number, .string, .array, .object].filter {
      left.kinds.contains($0)
    }
    guard kinds.count > 1 else { return nil }
    return all(kinds) { claims(left.restricted(to: KindSet($0)), rule, schema, depth + 4) }
  }

  /// All claims of a list of cases; nil where one says nothing.
  func all<Case>(_ cases: [Case], _ claims: (Case) -> [InclusionPair]?) -> [InclusionPair]? {
    var result: [InclusionPair] = []
    for one in cases {
      guard let list = claims(one) else { return nil }
      result += list
    }
    return result
  }

  /// That a value of a part of the left is one of a part of the right, at the places that steps lead to.
  func claim(_ first: SchemaID, _ second: SchemaID, at steps: [PlaceStep] = []) -> [InclusionPair]? {
    if prover.representative(first) == prover.representative(second) { return [] }
    if search.kinds(of: second).certain == .all || search.set[first].boolean == false { return [] }
    let isAssumed =
      pair.isUndeclaredUnused && !steps.isEmpty
      && prover.assumedPlaces.holds(first, second, at: steps, in: pair)
    return prover.claim(first, second, isUndeclaredUnused: isAssumed).map { [$0] }
  }

  /// The first of several parts of the left that is not struck out.
  func claim(anyOf first: [SchemaID], _ second: SchemaID, at steps: [PlaceStep] = []) -> [InclusionPair]? {
    for id in first { if let list = claim(id, second, at: steps), list.isEmpty { return [] } }
    for id in first { if let list = claim(id, second, at: steps) { return list } }
    return nil
  }
}
