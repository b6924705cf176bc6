import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// `unevaluatedProperties` or `unevaluatedItems` of a schema, not yet worked out.
///
/// Which members it speaks of depends on what else accepts the value. It is put off until a value that was found is in
/// conflict with it; then each name and each of the first elements gets a statement of its own: that it is not there, that
/// it is as the rule says, or that something looks at it. So the cost is that of the schemas, not of all ways in which
/// their choices can fall. Only what looks at open-ended parts (by pattern, `contains`, all) is decided case by case.
struct UnevaluatedRule {
  let keyword: Keyword
  let schema: Schema
  /// What it says of the members or elements that nothing else looked at.
  let part: SchemaID
  let isPositive: Bool
  /// The demand it belongs to.
  let origin: Literal

  /// What a rule comes to.
  enum Expansion {
    /// All of these hold; nil when it cannot be so.
    case formulas([Formula]?)
    /// It depends on this first.
    case condition(Look.Condition)
    /// It depends on what is not understood.
    case unknown
  }

  /// What the rule comes to by the choices made so far.
  func expand(in tableau: Tableau) -> Expansion {
    let walk = LookWalk(schema, in: tableau)
    if walk.isUnknown { return .unknown }
    let looks = walk.looks
    if looks.contains(where: { $0.isAll && $0.conditions.isEmpty }) {
      return .formulas(isPositive ? [] : nil)
    }
    if let condition = looks.first(where: { $0.isOpenEnded && !$0.conditions.isEmpty })?.conditions.first {
      return .condition(condition)
    }
    let demand = tableau.search.literal(part, isPositive)
    if tableau.kind == .object { return .formulas(isPositive ? members(looks) : [someMember(looks, demand)]) }
    let contained = looks.compactMap(\.contained).map { tableau.search.literal($0, isPositive) }
    return .formulas(
      isPositive ? elements(looks, [demand] + contained) : [someElement(looks, [demand] + contained)])
  }

  /// Each member is looked at, or as the rule says.
  private func members(_ looks: [Look]) -> [Formula] {
    let names = looks.reduce(into: Set<Text>()) { $0.formUnion($1.names) }
    let rest = ObjectRule(additional: part, listed: names, listedPatterns: looks.flatMap(\.patterns))
    return [.rule(rest)]
      + names.sorted().compactMap { name in
        let looking = looks.filter {
          $0.names.contains(name) || $0.patterns.contains { $0.mayMatch(name.string) }
        }
        if looking.contains(where: \.conditions.isEmpty) { return nil }
        let rule = ObjectRule(properties: [name: part])
        return .any([[.rule(rule)]] + looking.map(\.statement))
      }
  }

  /// Some member is not looked at, and not as the rule says.
  private func someMember(_ looks: [Look], _ demand: Literal) -> Formula {
    let names = looks.reduce(into: Set<Text>()) { $0.formUnion($1.names) }
    let others = MemberRequest(.others(listed: names, patterns: looks.flatMap(\.patterns)), [demand])
    return .any(
      [[.request(others)]]
        + names.sorted().compactMap { name in
          let looking = looks.filter {
            $0.names.contains(name) || $0.patterns.contains { $0.matches(name.string) }
          }
          if looking.contains(where: \.conditions.isEmpty) { return nil }
          return [.member(name, demand)] + looking.map(\.negation)
        })
  }

  /// Each element is looked at, or meets one of some demands.
  private func elements(_ looks: [Look], _ demands: [Literal]) -> [Formula] {
    let end = looks.map(\.prefix).max() ?? 0
    return [.rest(demands, from: end)]
      + (0..<end).compactMap { place in
        let looking = looks.filter { place < $0.prefix }
        if looking.contains(where: \.conditions.isEmpty) { return nil }
        return .any(
          [[.size(minimum: 0, maximum: place)]] + demands.map { [.element(place, isExact: true, [$0])] }
            + looking.map(\.statement))
      }
  }

  /// Some element is not looked at, and meets all of some demands.
  private func someElement(_ looks: [Look], _ demands: [Literal]) -> Formula {
    let end = looks.map(\.prefix).max() ?? 0
    return .any(
      [[.element(end, isExact: false, demands)]]
        + (0..<end).compactMap { place in
          let looking = looks.filter { place < $0.prefix }
          if looking.contains(where: \.conditions.isEmpty) { return nil }
          return [.element(place, isExact: true, demands)] + looking.map(\.negation)
        })
  }
}

extension Tableau {
  /// Puts a rule off.
  mutating func putOff(_ keyword: Keyword, _ schema: Schema, isPositive: Bool) -> Reduction {
    switch keyword.rule {
    case .unevaluatedProperties(let part), .unevaluatedItems(let part):
      add(
        UnevaluatedRule(
          keyword: keyword, schema: schema, part: part, isPositive: isPositive,
          origin: search.literal(schema.id, isPositive)))
    default: break
    }
    return .holds
  }
}
