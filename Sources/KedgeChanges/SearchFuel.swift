import KedgeInclusion

/// How much searching one comparison may take: a question takes at most a share of what is left, so that late ones are
/// asked, too.
struct SearchFuel {
  private var goals: Int

  /// One schema gets what a question gets at most; many surfaces share little more.
  init(surfaces: Int) { goals = surfaces <= 8 ? 160_000 : 16_000 }

  /// What the next question may take.
  var budget: Budget {
    let share = max(goals / 8, 20)
    return Budget(goals: share, branches: share * 3, derivatives: max(share * 20, 20_000))
  }

  /// Takes away what a question took.
  mutating func spend(_ steps: Int) { goals = max(0, goals - steps) }
}
