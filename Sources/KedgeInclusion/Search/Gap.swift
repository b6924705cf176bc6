/// Why it is not known whether a goal has a member.
struct Gap: Hashable {
  let reason: String
  let bound: Bound?

  init(_ reason: String, _ bound: Bound? = nil) {
    self.reason = reason
    self.bound = bound
  }

  /// Whether another question would come to the same.
  var isLasting: Bool {
    switch bound {
    case .goals, .branches, .derivatives, .work, .depth: false
    default: true
    }
  }

  /// In words, with the bound.
  var words: String { bound.map { "\(reason) (bound: \($0.rawValue))" } ?? reason }

  /// Nothing more may be done.
  static let spent = Gap("the budget of work is spent", .work)

  /// The validator does not say.
  static let unjudged = Gap("a schema in question cannot be judged (unresolved, malformed or ill-founded)")
}
