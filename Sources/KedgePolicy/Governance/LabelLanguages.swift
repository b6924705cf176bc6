import KedgeContracts
import KedgeDocuments
import KedgePatterns

/// The values that labels may have, as languages, against those that none may have.
struct LabelLanguages {
  /// What the values of a label are.
  enum Verdict {
    /// Few enough to be counted, and none of them forbidden.
    case bounded
    /// One of them is forbidden: what it is, and the value.
    case forbidden(name: String, witness: String)
    /// None is forbidden, and there are too many to be counted.
    case endless
    /// It could not be told.
    case undecided
  }

  private static let fuel = 400_000

  private let arena = LanguageArena()
  private let forbidden: [(name: String, pattern: Pattern, language: Language?)]

  init(_ rules: TelemetryRules) {
    var forbidden: [(name: String, pattern: Pattern, language: Language?)] = []
    for (name, source) in rules.forbiddenValues.sorted(by: { $0.key < $1.key }) {
      // The reader of policies has seen that it can be read.
      guard let pattern = try? Pattern(source) else { continue }
      forbidden.append((name, pattern, arena.language(of: pattern)))
    }
    self.forbidden = forbidden
  }

  /// What a value is that no label may have; nil for any other.
  func forbidden(_ value: String) -> String? { forbidden.first { $0.pattern.matches(value) }?.name }

  /// What a label without a list of values lets through.
  func verdict(on label: TelemetryLabel) -> Verdict {
    switch label.type {
    case "boolean", "bool": return .bounded
    case "int", "integer", "double", "number":
      if label.pattern == nil { return verdict(on: digits) }
    default: break
    }
    guard let source = label.pattern else { return verdict(on: arena.everything) }
    guard let pattern = try? Pattern(source.string), let language = arena.language(of: pattern) else {
      return .undecided
    }
    return verdict(on: language)
  }

  private var digits: Language {
    (try? Pattern("^-?[0-9]+$")).flatMap { arena.language(of: $0) } ?? arena.everything
  }

  private func verdict(on language: Language) -> Verdict {
    var isDecided = true
    for (name, _, other) in forbidden {
      guard let other else {
        isDecided = false
        continue
      }
      var fuel = Self.fuel
      let found = arena.members(of: arena.intersection([language, other]), upTo: 1, fuel: &fuel)
      if let witness = found.texts.first { return .forbidden(name: name, witness: witness) }
      if found.isOutOfFuel { isDecided = false }
    }
    guard isDecided else { return .undecided }
    var fuel = Self.fuel
    guard
      let count = arena.memberCount(of: language, upTo: TelemetryLabel.countLimit + 1, fuel: &fuel)
    else { return .undecided }
    return count > TelemetryLabel.countLimit ? .endless : .bounded
  }
}
