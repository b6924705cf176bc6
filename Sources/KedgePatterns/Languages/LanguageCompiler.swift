/// From syntax to languages, by continuation: what the rest of the text must be.
///
/// An assertion is a statement about the rest of the text (`$`, lookahead) or about standing at its start (`^`), so each
/// part is compiled against two continuations: one for when nothing has been read yet, one for after.
struct LanguageCompiler {
  let arena: LanguageArena

  /// The rest of the text, standing at its start and elsewhere.
  struct Rest {
    let atStart: Language
    let inside: Language
  }

  /// Texts with a matching part; nil when an assertion stands where it is not compiled.
  func search(_ expression: RegularExpression) -> Language? {
    let any = Rest(atStart: arena.everything, inside: arena.everything)
    guard let matched = compile(expression, any) else { return nil }
    let before = arena.repetition(arena.character(.all), minimum: 1, maximum: nil)
    return arena.union([matched.atStart, arena.concatenation(before, matched.inside)])
  }

  private func compile(_ expression: RegularExpression, _ rest: Rest) -> Rest? {
    switch expression {
    case .empty: return rest
    case .start: return Rest(atStart: rest.atStart, inside: arena.nothing)
    case .end:
      return Rest(
        atStart: arena.intersection([rest.atStart, arena.emptyText]),
        inside: arena.intersection([rest.inside, arena.emptyText]))
    case .look(let inner, true, let isNegated):
      let any = Rest(atStart: arena.everything, inside: arena.everything)
      guard let ahead = compile(inner, any) else { return nil }
      let (start, inside) =
        isNegated
        ? (arena.complement(ahead.atStart), arena.complement(ahead.inside)) : (ahead.atStart, ahead.inside)
      return Rest(
        atStart: arena.intersection([rest.atStart, start]), inside: arena.intersection([rest.inside, inside]))
    case .look, .wordBoundary, .backreference: return nil
    case .capture(_, let inner): return compile(inner, rest)
    case .sequence(let terms):
      return terms.reversed().reduce(Optional(rest)) { rest, term in rest.flatMap { compile(term, $0) } }
    case .alternation(let alternatives):
      if expression.isPure { return read(pure(expression), rest) }
      let parts = alternatives.compactMap { compile($0, rest) }
      guard parts.count == alternatives.count else { return nil }
      return Rest(atStart: arena.union(parts.map(\.atStart)), inside: arena.union(parts.map(\.inside)))
    case .repetition(let inner, let minimum, let maximum, _):
      if inner.isPure { return read(pure(expression), rest) }
      guard let maximum, maximum <= 3 else { return nil }
      var result = rest
      for count in stride(from: maximum, to: 0, by: -1) {
        guard let once = compile(inner, result) else { return nil }
        result =
          count > minimum
          ? Rest(
            atStart: arena.union([once.atStart, rest.atStart]),
            inside: arena.union([once.inside, rest.inside])) : once
      }
      return result
    case .set: return read(pure(expression), rest)
    }
  }

  /// Reads a text of a language, then the rest.
  private func read(_ language: Language, _ rest: Rest) -> Rest {
    let inside = arena.concatenation(language, rest.inside)
    if rest.atStart == rest.inside || !arena.isNullable(language) {
      return Rest(atStart: inside, inside: inside)
    }
    let some = arena.intersection([language, arena.complement(arena.emptyText)])
    return Rest(
      atStart: arena.union([arena.concatenation(some, rest.inside), rest.atStart]),
      inside: inside)
  }

  /// An expression without assertions.
  private func pure(_ expression: RegularExpression) -> Language {
    switch expression {
    case .set(let set): return arena.character(set)
    case .sequence(let terms):
      return terms.reversed().reduce(arena.emptyText) { arena.concatenation(pure($1), $0) }
    case .alternation(let alternatives): return arena.union(alternatives.map(pure))
    case .repetition(let inner, let minimum, let maximum, _):
      return arena.repetition(pure(inner), minimum: minimum, maximum: maximum)
    case .capture(_, let inner): return pure(inner)
    default: return arena.emptyText
    }
  }
}
