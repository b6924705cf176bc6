import KedgeDocuments
import KedgePatterns

/// Names that no one mentions, for members that are asked for, found one after another.
///
/// A name may be one whose value cannot be: then the rules that make it so are singled out, and all names that fall
/// under them are left out from then on. So only combinations of patterns that matter are looked at, and running out
/// of names is a proof.
struct FreshNames {
  /// How many combinations of patterns are ruled out.
  private static let blockLimit = 200

  /// Why having found no more is no proof; nil while it is one.
  private(set) var unknown: Gap?

  private let search: Search
  private let rules: MemberRules
  private let request: MemberRequest
  private var language: Language
  private var found: [Text] = []
  private var batch: Int
  private var given: [String] = []
  private var blocks = 0

  init(
    search: Search, rules: MemberRules, request: MemberRequest, besides others: some Sequence<Text>,
    batch: Int = 1
  ) {
    self.search = search
    self.rules = rules
    self.request = request
    self.batch = batch
    let arena = search.languages
    var parts: [Language] = []
    for names in request.names {
      if let language = rules.language(of: names) {
        parts.append(language)
      } else {
        unknown = Gap("names are asked for by a pattern or schema that is not understood here")
      }
    }
    for schema in rules.objects.names {
      if let language = search.strings(meeting: search.literal(schema, true)) {
        parts.append(language)
      } else {
        unknown = Gap("`propertyNames` is not understood here")
      }
    }
    let known = Set(rules.mentioned(besides: others)).union(rules.objects.forbidden)
    if !known.isEmpty { parts.append(arena.complement(arena.texts(known.map(\.string)))) }
    language = arena.intersection(parts)
  }

  /// The next name whose value can be.
  mutating func next() -> Text? {
    while let name = candidate() {
      given.append(name.string)
      guard rules.isAllowed(name) == true, rules.mayFit(name, request) else { continue }
      switch search.satisfy(Goal(rules.literals(name) + request.literals)) {
      case .member: return name
      case .empty: block(name)
      case .unknown(let gap):
        unknown = unknown ?? gap
        return nil
      }
    }
    return nil
  }

  private mutating func candidate() -> Text? {
    if let name = found.popLast() { return name }
    guard blocks < Self.blockLimit, given.count < 4 * ObjectSolver.memberLimit else {
      unknown = unknown ?? Gap("not all names were tried", .enumeration)
      return nil
    }
    let arena = search.languages
    if !given.isEmpty {
      language = arena.intersection([language, arena.complement(arena.texts(given))])
      given = []
    }
    let members =
      batch == 1
      ? search.shortest(of: language, isName: true)
      : arena.members(of: language, upTo: batch, fuel: &search.derivativeFuel)
    if batch > 1 { batch = min(2 * batch, 512) }
    if members.isOutOfFuel, members.texts.isEmpty {
      unknown = unknown ?? Gap("the budget of derivatives is spent", .derivatives)
    }
    found = members.texts.reversed().map { Text($0) }
    return found.popLast()
  }

  /// Leaves out all names for which the same rules make a value impossible.
  private mutating func block(_ name: Text) {
    var core = rules.sources.filter { rules.fits(name, $0.names) == true }
    for index in core.indices.reversed() {
      var fewer = core
      fewer.remove(at: index)
      if case .empty = search.satisfy(Goal(fewer.map(\.literal) + request.literals)) { core = fewer }
    }
    let arena = search.languages
    var parts: [Language] = []
    for source in core {
      // Leaving out a name alone is right even where its rule's language is not known.
      guard let language = rules.language(of: source.names) else { return }
      parts.append(language)
    }
    blocks += 1
    language = arena.intersection([language, arena.complement(arena.intersection(parts))])
    found.removeAll { other in core.allSatisfy { rules.fits(other, $0.names) == true } }
  }
}
