/// Inclusion that the terms show by themselves, without derivatives.
extension LanguageArena {
  /// Whether every text of one language is in another, as far as so many looks at their terms show; false says nothing.
  func isWithin(_ inner: Language, _ outer: Language) -> Bool {
    var looks = 64
    return isWithin(inner, outer, &looks)
  }

  private func isWithin(_ inner: Language, _ outer: Language, _ looks: inout Int) -> Bool {
    looks -= 1
    if inner == outer || outer == everything || inner == nothing { return true }
    if looks <= 0 || isNullable(inner) && !isNullable(outer) { return false }
    if inner == emptyText { return isNullable(outer) }
    if case .union(let parts) = term(inner) { return parts.allSatisfy { isWithin($0, outer, &looks) } }
    switch (term(inner), term(outer)) {
    case (.intersection(let parts), _) where parts.contains(where: { isWithin($0, outer, &looks) }):
      return true
    case (_, .union(let parts)): return parts.contains { isWithin(inner, $0, &looks) }
    case (_, .intersection(let parts)): return parts.allSatisfy { isWithin(inner, $0, &looks) }
    case (.complement(let left), .complement(let right)): return isWithin(right, left, &looks)
    case (.set(let left), .set(let right)): return left.subtracting(right).isEmpty
    case (_, .repetition(let repeated, let minimum, let maximum)):
      return isRepeated(inner, repeated, minimum, maximum, outer, &looks)
    case (.concatenation(let first, let rest), .concatenation(let other, let otherRest)):
      return isWithin(first, other, &looks) && isWithin(rest, otherRest, &looks)
    default: return false
    }
  }

  private func isRepeated(
    _ inner: Language, _ repeated: Language, _ minimum: Int, _ maximum: Int?, _ outer: Language,
    _ looks: inout Int
  ) -> Bool {
    let isStar = minimum == 0 && maximum == nil
    switch term(inner) {
    case .repetition(let part, let least, let most):
      let fits = least >= minimum && (maximum.map { bound in most.map { $0 <= bound } ?? false } ?? true)
      if fits, isWithin(part, repeated, &looks) { return true }
      return isStar && isWithin(part, outer, &looks)
    case .concatenation(let first, let rest) where isStar:
      return isWithin(first, outer, &looks) && isWithin(rest, outer, &looks)
    default: return minimum <= 1 && maximum != 0 && isWithin(inner, repeated, &looks)
    }
  }
}
