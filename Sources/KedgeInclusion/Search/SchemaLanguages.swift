import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// The strings that a schema accepts, as a language.
struct StringLanguage {
  let language: Language
  /// Whether these are all it means; else it accepts some of these, or more than these.
  let isExact: Bool
}

extension Search {
  /// The strings that a schema accepts; where it is not exact, the language is of no account.
  func strings(of id: SchemaID) -> StringLanguage {
    if let known = knownStrings[id] { return known }
    // Met again below itself: not understood.
    knownStrings[id] = StringLanguage(language: languages.everything, isExact: false)
    let result = computeStrings(set[id])
    knownStrings[id] = result
    return result
  }

  private func computeStrings(_ schema: Schema) -> StringLanguage {
    if let boolean = schema.boolean {
      return exactly(boolean ? languages.everything : languages.nothing)
    }
    var parts: [Language] = []
    for keyword in schema.keywords {
      let part = strings(of: keyword.rule, schema)
      if part.isExact, part.language == languages.nothing { return part }
      guard part.isExact else { return part }
      parts.append(part.language)
    }
    return exactly(languages.intersection(parts))
  }

  private func strings(of rule: KeywordRule, _ schema: Schema) -> StringLanguage {
    switch rule {
    case .type(let types): return exactly(types.contains(.string) ? languages.everything : languages.nothing)
    case .enumeration(let values): return exactly(languages.texts(Self.strings(values)))
    case .constant(let value): return exactly(languages.texts(Self.strings([value])))
    case .maxLength(let bound): return exactly(languages.length(minimum: 0, maximum: bound))
    case .minLength(let bound): return exactly(languages.length(minimum: bound, maximum: nil))
    case .pattern(let pattern): return languages.language(of: pattern).map(exactly) ?? unknown
    case .format(let name):
      guard asserts(name, schema) else { return exactly(languages.everything) }
      return formatLanguage(name).map(exactly) ?? unknown
    case .reference(let target): return strings(of: target)
    case .not(let part): return strings(of: part, languages.complement)
    case .allOf(let parts): return combined(parts, languages.intersection)
    case .anyOf(let parts): return combined(parts, languages.union)
    case .oneOf(let parts): return combined(parts, exactlyOne)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise)
    case .invalidPattern, .malformed, .unresolvedReference, .dynamicReference, .recursiveReference:
      return unknown
    default: return exactly(languages.everything)
    }
  }

  private func exactly(_ language: Language) -> StringLanguage {
    StringLanguage(language: language, isExact: true)
  }

  private var unknown: StringLanguage { StringLanguage(language: languages.everything, isExact: false) }

  private func strings(of part: SchemaID, _ change: (Language) -> Language) -> StringLanguage {
    let found = strings(of: part)
    return found.isExact ? exactly(change(found.language)) : found
  }

  private func combined(_ parts: [SchemaID], _ combine: ([Language]) -> Language) -> StringLanguage {
    let found = parts.map { strings(of: $0) }
    guard found.allSatisfy(\.isExact) else { return unknown }
    return exactly(combine(found.map(\.language)))
  }

  private func exactlyOne(_ parts: [Language]) -> Language {
    // In one so far, in two or more: what only one accepts.
    var one = languages.nothing
    var several = languages.nothing
    for part in parts {
      several = languages.union([several, languages.intersection([one, part])])
      one = languages.union([one, part])
    }
    return languages.intersection([one, languages.complement(several)])
  }

  private func conditional(_ condition: SchemaID, _ then: SchemaID?, _ otherwise: SchemaID?) -> StringLanguage
  {
    let test = strings(of: condition)
    let first = then.map { strings(of: $0) } ?? exactly(languages.everything)
    let second = otherwise.map { strings(of: $0) } ?? exactly(languages.everything)
    guard test.isExact, first.isExact, second.isExact else { return unknown }
    return exactly(
      languages.union([
        languages.intersection([test.language, first.language]),
        languages.intersection([languages.complement(test.language), second.language]),
      ]))
  }

  /// The shortest string of a language, of printable ASCII where there is one; for a name, not the empty one.
  func shortest(of language: Language, isName: Bool = false) -> LanguageArena.Members {
    let found = languages.members(of: language, upTo: 1, fuel: &derivativeFuel)
    guard let text = found.texts.first, text.isEmpty ? isName : !Self.isPrintable(text) else { return found }
    let printable = languages.repetition(
      languages.character(CharacterSet([0x20...0x7E])), minimum: isName ? 1 : 0, maximum: nil)
    var fuel = min(derivativeFuel, Self.printableEffort)
    let better = languages.members(
      of: languages.intersection([language, printable]), upTo: 1, fuel: &fuel)
    return better.texts.isEmpty ? found : better
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// How many derivatives a more readable string is worth.
  private static let printableEffort = 5_000

  /// Whether a format is asserted of strings, in the dialect of a schema and by the policy.
  func asserts(_ name: Text, _ schema: Schema) -> Bool {
    (options.validation.format == .assertion || schema.dialect.assertsFormat)
      && schema.dialect.defines(format: name)
  }

  /// The strings that have a format; nil for one that is not worked out as a language.
  func formatLanguage(_ name: Text) -> Language? {
    if let known = knownFormats[name] { return known }
    let language = FormatLanguages.language(of: name.string, in: languages)
    knownFormats[name] = .some(language)
    return language
  }

  static func strings(_ values: [JSONValue]) -> [String] {
    values.compactMap { if case .string(let text) = $0 { text.string } else { nil } }
  }

  /// The strings that meet a demand; nil where that is not understood.
  func strings(meeting literal: Literal) -> Language? {
    switch literal.subject {
    case .schema(let id):
      let found = strings(of: id)
      guard found.isExact else { return nil }
      return literal.isPositive ? found.language : languages.complement(found.language)
    case .constant(let number):
      let language = languages.texts(Self.strings([constants[number]]))
      return literal.isPositive ? language : languages.complement(language)
    }
  }
}
