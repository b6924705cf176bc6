/// A pattern that a text must match, or must not.
struct Condition {
  let expression: RegularExpression
  let isNegated: Bool

  /// `^(?!a)(?=b)c` as `^c`, not `^a`, and `^b`: each is then read without looking around. One condition for other patterns.
  static func parts(of expression: RegularExpression) -> [Condition] {
    guard case .sequence(let terms) = expression, terms.first == .start else {
      return [Condition(expression: expression, isNegated: false)]
    }
    var conditions: [Condition] = []
    var rest = terms.dropFirst()
    while case .look(let inner, isAhead: true, let isNegated)? = rest.first {
      conditions.append(Condition(expression: .sequence([.start, inner]), isNegated: isNegated))
      rest = rest.dropFirst()
    }
    return [Condition(expression: .sequence([.start] + rest), isNegated: false)] + conditions
  }
}
