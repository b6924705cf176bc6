import KedgeInclusion

/// How much work the questions of one comparison may take together: one takes at most a share of what is left, so that
/// late ones are asked, too.
struct SearchFuel {
  private var work: Int
  /// The most that one question may take.
  private let most: Budget

  /// Fuel by the number of surfaces: one schema gets what a question gets at most; many surfaces share what grows with
  /// the schemas they have together, so that comparing costs about what reading them does.
  ///
  /// - Parameters:
  ///   - few: What a question about one of a few surfaces may take at most.
  ///   - many: What one about one of many may.
  ///   - perSchema: What there is for all questions about many, for each schema.
  init(surfaces: Int, schemas: Int, few: Budget, many: Budget, perSchema: Int) {
    most = surfaces <= Self.fewSurfaces ? few : many
    work = surfaces <= Self.fewSurfaces ? Self.great : schemas * perSchema
  }

  /// Up to so many surfaces, each gets all that it may need.
  static let fewSurfaces = 8

  private static let great = 8_000_000

  /// Whether there is none left.
  var isSpent: Bool { work <= 0 }

  /// What the next question may take.
  var budget: Budget {
    var budget = most
    budget.work = min(budget.work, max(work / 8, 100))
    return budget
  }

  /// Takes away what was done.
  mutating func spend(_ done: Int) { work -= done }
}
