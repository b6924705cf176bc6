import KedgeChanges

/// One direction of a change, as policies tell it from others.
struct Aspect {
  let rule: Rule
  let traits: Set<ChangeTrait>
  let direction: Direction

  /// Every rule with every set of traits in every direction.
  static let all: [Aspect] = Catalogue.rules.flatMap { rule in
    traitSets.flatMap { traits in
      Direction.allCases.map { Aspect(rule: rule, traits: traits, direction: $0) }
    }
  }

  private static let traitSets = ChangeTrait.allCases.reduce([Set<ChangeTrait>()]) { sets, trait in
    sets + sets.map { $0.union([trait]) }
  }
}
