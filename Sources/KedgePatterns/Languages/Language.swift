/// A regular language, as an index into its arena; equal ids are equal languages.
public struct Language: Hashable, Comparable, Sendable {
  let id: Int32

  /// By age.
  public static func < (left: Language, right: Language) -> Bool { left.id < right.id }
}

/// What an arena keeps of a language: a term whose parts are languages of the same arena.
enum LanguageTerm: Hashable {
  case nothing
  /// The empty text alone.
  case emptyText
  /// One character of a set, then the rest.
  case set(CharacterSet)
  case concatenation(Language, Language)
  case union([Language])
  case intersection([Language])
  case complement(Language)
  /// From `minimum` to `maximum` times; nil for no bound. Never written out.
  case repetition(Language, minimum: Int, maximum: Int?)
  /// One of these texts, sorted, each a list of code points: kept as a set however many they are.
  case texts(TextTrie)
  /// The rest of a text that an automaton accepts.
  case reading(Reading)
}
