/// Regular languages as hash-consed terms, decided by symbolic derivatives. Not for several threads at once.
///
/// - SeeAlso: Brzozowski, Derivatives of Regular Expressions, JACM 11(4), 1964; Stanford, Veanes and Bjorner, Symbolic
///   Boolean Derivatives, PLDI 2021.
public final class LanguageArena {
  private(set) var terms: [LanguageTerm] = []
  private(set) var nullable: [Bool] = []
  private var ids: [LanguageTerm: Language] = [:]
  private var derivatives: [DerivativeKey: Language] = [:]
  private var classes: [Language: [CharacterSet]] = [:]
  private var patterns: [Pattern: Language?] = [:]
  private var automata: [AssertionAutomaton] = []

  private struct DerivativeKey: Hashable {
    let language: Language
    let character: UInt32
  }

  /// No text.
  public let nothing: Language
  /// The empty text alone.
  public let emptyText: Language
  /// Every text.
  public let everything: Language

  /// An arena with the constants alone.
  public init() {
    nothing = Language(id: 0)
    emptyText = Language(id: 1)
    everything = Language(id: 2)
    for (term, isNullable) in [
      (LanguageTerm.nothing, false), (.emptyText, true), (.complement(Language(id: 0)), true),
    ] {
      ids[term] = Language(id: Int32(terms.count))
      terms.append(term)
      nullable.append(isNullable)
    }
  }

  /// The number of terms made so far.
  public var count: Int { terms.count }

  func term(_ language: Language) -> LanguageTerm { terms[Int(language.id)] }

  func isNullable(_ language: Language) -> Bool { nullable[Int(language.id)] }

  func intern(_ term: LanguageTerm) -> Language {
    if let known = ids[term] { return known }
    let isNullable = computeNullable(term)
    let language = Language(id: Int32(truncatingIfNeeded: terms.count))
    terms.append(term)
    nullable.append(isNullable)
    ids[term] = language
    return language
  }

  private func computeNullable(_ term: LanguageTerm) -> Bool {
    switch term {
    case .nothing, .set: false
    case .emptyText: true
    case .concatenation(let first, let second): isNullable(first) && isNullable(second)
    case .union(let parts): parts.contains(where: isNullable)
    case .intersection(let parts): parts.allSatisfy(isNullable)
    case .complement(let inner): !isNullable(inner)
    case .repetition(let inner, let minimum, _): minimum == 0 || isNullable(inner)
    case .texts(let trie): trie.hasEmpty
    case .reading(let reading): automata[Int(reading.automaton)].isNullable(reading)
    }
  }

  /// The texts that a pattern accepts, with search semantics; nil exactly when it is opaque.
  public func language(of pattern: Pattern) -> Language? {
    if let known = patterns[pattern] { return known }
    let language = pattern.isRegular ? language(of: pattern.expression) : nil
    patterns[pattern] = .some(language)
    return language
  }

  private func language(of expression: RegularExpression) -> Language {
    let compiler = LanguageCompiler(arena: self)
    if let language = compiler.search(expression) { return language }
    let automaton = AssertionAutomaton(expression, number: Int32(automata.count), arena: self)
    automata.append(automaton)
    return automaton.language
  }

  /// What remains of a language after a character.
  func derivative(_ language: Language, _ character: UInt32) -> Language {
    let key = DerivativeKey(language: language, character: representative(language, character))
    if let known = derivatives[key] { return known }
    let result = computeDerivative(language, key.character)
    derivatives[key] = result
    return result
  }

  private func representative(_ language: Language, _ character: UInt32) -> UInt32 {
    guard let known = classes[language], let set = known.first(where: { $0.contains(character) }) else {
      return character
    }
    return set.ranges.first?.lowerBound ?? character
  }

  private func computeDerivative(_ language: Language, _ character: UInt32) -> Language {
    switch term(language) {
    case .nothing, .emptyText: return nothing
    case .set(let set): return set.contains(character) ? emptyText : nothing
    case .concatenation(let first, let second):
      let head = concatenation(derivative(first, character), second)
      return isNullable(first) ? union([head, derivative(second, character)]) : head
    case .union(let parts): return union(parts.map { derivative($0, character) })
    case .intersection(let parts): return intersection(parts.map { derivative($0, character) })
    case .complement(let inner): return complement(derivative(inner, character))
    case .repetition(let inner, let minimum, let maximum):
      let rest = repetition(inner, minimum: max(0, minimum - 1), maximum: maximum.map { $0 - 1 })
      return concatenation(derivative(inner, character), rest)
    case .texts(let trie): return trie.after(character).map { intern(.texts($0)) } ?? nothing
    case .reading(let reading): return automata[Int(reading.automaton)].derivative(reading, character)
    }
  }

  /// Sets of characters after which the same remains, covering all characters.
  func characterClasses(_ language: Language) -> [CharacterSet] {
    if let known = classes[language] { return known }
    let result = CharacterClasses.refine(sets(language)).map { $0.subtracting(.surrogates) }.filter {
      !$0.isEmpty
    }
    classes[language] = result
    return result
  }

  /// The sets that a derivative looks at.
  func sets(_ language: Language) -> [CharacterSet] {
    switch term(language) {
    case .nothing, .emptyText: []
    case .set(let set): [set]
    case .concatenation(let first, let second): isNullable(first) ? sets(first) + sets(second) : sets(first)
    case .union(let parts), .intersection(let parts): parts.flatMap(sets)
    case .complement(let inner), .repetition(let inner, _, _): sets(inner)
    case .texts(let trie): trie.next.map { CharacterSet($0) }
    case .reading(let reading): automata[Int(reading.automaton)].sets(reading)
    }
  }
}
