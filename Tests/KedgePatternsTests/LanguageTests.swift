import Testing

@testable import KedgePatterns

/// Languages against the matcher, over all short texts of a small alphabet. The two share the parser alone.
@Suite struct LanguageTests {
  static let letters = ["a", "b", "-"]
  static let fuel = 20_000

  /// All texts of up to so many letters.
  static func texts(upTo length: Int) -> [String] {
    var all = [""]
    var layer = [""]
    for _ in 0..<length {
      layer = layer.flatMap { text in letters.map { text + $0 } }
      all += layer
    }
    return all
  }

  private func patterns(_ count: Int, seed: UInt64) throws -> [Pattern] {
    let seed = Seeds.shifted(seed)
    print("seed \(seed)")
    var grammar = PatternGrammar(seed: seed, mode: .unicode, letters: Self.letters)
    var patterns: [Pattern] = []
    while patterns.count < count {
      let pattern = try Pattern(grammar.pattern(), mode: .unicode)
      if pattern.isRegular { patterns.append(pattern) }
    }
    return patterns
  }

  @Test func `a language holds what its pattern matches`() throws {
    let texts = Self.texts(upTo: 4)
    for pattern in try patterns(3_000, seed: 31) {
      let arena = LanguageArena()
      let language = try #require(arena.language(of: pattern), "\(pattern.source)")
      for text in texts where arena.contains(language, text) != pattern.matches(text) {
        Issue.record("\(pattern.source.debugDescription) on \(text.debugDescription)")
      }
    }
  }

  @Test func `inclusion agrees with all short texts`() throws {
    let texts = Self.texts(upTo: 4)
    let patterns = try patterns(3_000, seed: 32)
    var (included, excluded, unknown) = (0, 0, 0)
    for (left, right) in zip(patterns, patterns.dropFirst()) {
      let arena = LanguageArena()
      let (inner, outer) = try (
        #require(arena.language(of: left)), #require(arena.language(of: right))
      )
      let counterexample = texts.first { left.matches($0) && !right.matches($0) }
      var fuel = Self.fuel
      switch arena.includes(outer, inner, fuel: &fuel) {
      case true?:
        included += 1
        #expect(
          counterexample == nil,
          "\(left.source.debugDescription) in \(right.source.debugDescription)")
      case false?:
        excluded += 1
        var fuel = Self.fuel
        let only = arena.intersection([inner, arena.complement(outer)])
        let witness = arena.members(of: only, upTo: 1, fuel: &fuel).texts.first
        #expect(
          witness.map { left.matches($0) && !right.matches($0) } == true,
          "\(witness.debugDescription) of \(left.source.debugDescription) not \(right.source.debugDescription)"
        )
      case nil: unknown += 1
      }
    }
    print("included \(included), excluded \(excluded), out of fuel \(unknown)")
    #expect(included > 300 && excluded > 1_000 && unknown < 30)
  }

  @Test func `emptiness agrees with all short texts`() throws {
    let texts = Self.texts(upTo: 4)
    let patterns = try patterns(3_000, seed: 33)
    var (empty, inhabited, unknown) = (0, 0, 0)
    for (left, right) in zip(patterns, patterns.dropFirst()) {
      let arena = LanguageArena()
      let both = try arena.intersection([
        #require(arena.language(of: left)), #require(arena.language(of: right)),
        #require(arena.language(of: Pattern("^[ab\\-]*$"))),
      ])
      let example = texts.first { left.matches($0) && right.matches($0) }
      var fuel = Self.fuel
      let found = arena.members(of: both, upTo: 1, fuel: &fuel)
      if found.isOutOfFuel {
        unknown += 1
      } else if let text = found.texts.first {
        inhabited += 1
        #expect(left.matches(text) && right.matches(text))
        if let example { #expect(text.count == example.count, "a shorter one is \(example)") }
      } else {
        empty += 1
        #expect(
          example == nil, "\(left.source.debugDescription) and \(right.source.debugDescription)")
      }
    }
    print("empty \(empty), inhabited \(inhabited), out of fuel \(unknown)")
    #expect(empty > 200 && inhabited > 1_000 && unknown < 30)
  }

  @Test func `members are counted exactly`() throws {
    let texts = Self.texts(upTo: 3)
    for pattern in try patterns(1_000, seed: 34) {
      let arena = LanguageArena()
      let language = try arena.intersection([
        #require(arena.language(of: pattern)),
        #require(arena.language(of: Pattern("^[ab\\-]{0,3}$"))),
      ])
      var fuel = 100_000
      let members = arena.members(of: language, upTo: 100, fuel: &fuel)
      #expect(members.isAll && !members.isOutOfFuel, "\(pattern.source.debugDescription)")
      let expected = texts.filter { pattern.matches($0) }
      #expect(members.texts.count == expected.count)
      #expect(Set(members.texts) == Set(expected), "\(pattern.source.debugDescription)")
      #expect(members.texts.map(\.count) == members.texts.map(\.count).sorted())
      let few = arena.members(of: language, upTo: 5, fuel: &fuel)
      #expect(few.texts.map(\.count) == members.texts.prefix(5).map(\.count))
      #expect(Set(few.texts).count == few.texts.count && Set(few.texts).isSubset(of: members.texts))
      #expect(arena.memberCount(of: language, upTo: 5, fuel: &fuel) == min(5, expected.count))
    }
  }

  @Test(arguments: [
    ("^(?:(?!foo).)*$", "^.*$", true), ("^.*$", "^(?:(?!foo).)*$", false), ("(?<=a)b", "ab", true),
    ("ab", "(?<=a)b", true), ("\\bfoo\\b", "foo", true), ("foo", "\\bfoo\\b", false),
    ("^(?=a)", "^a", true),
    ("^(?!.*--)[a-z-]+$", "^[a-z-]+$", true), ("(?<!a)b$", "[^a]b$", false),
    ("(?<!a)b$", "(?:^|[^a])b$", true),
    ("^[a-z]{0,10000}$", "^[a-z]*$", true), ("^[a-z]*$", "^[a-z]{0,10000}$", false),
    ("^(?:a{0,100}){0,100}$", "^a*$", true), ("^[a-z]{3,10000}$", "[a-z]{2,}", true),
    ("(?<=(?=ab)a)b", "ab", true), ("(?<=^a*)b", "^a*b", true), ("^a*b", "(?<=^a*)b", true),
    ("^(?:\\b[a-z]+\\b ?)+$", "^[a-z]", true), ("(?<=\\bfoo)bar", "\\bfoobar", true),
  ])
  func `inclusion is decided`(inner: String, outer: String, expected: Bool) throws {
    let arena = LanguageArena()
    var fuel = 100_000
    let left = try #require(arena.language(of: Pattern(inner)))
    let right = try #require(arena.language(of: Pattern(outer)))
    #expect(arena.includes(right, left, fuel: &fuel) == expected)
  }

  @Test(arguments: [
    ("^[!-~]{3}$", "aaa"), ("^\\p{L}$", "a"), ("^[^\\x00-\\x7f]$", "à"), ("^(!|z)$", "z"),
    ("^(?=.*\\d)[a-z\\d]{2}$", "a0"),
    ("^\\d{4}-\\d{2}$", "0000-00"), ("\\bx\\b", "x"), ("^(?!a)", ""), ("^(?!a).+$", "b"), ("", ""),
  ])
  func `the simplest member is readable`(source: String, expected: String) throws {
    let arena = LanguageArena()
    var fuel = 10_000
    let language = try #require(arena.language(of: Pattern(source)))
    #expect(arena.members(of: language, upTo: 1, fuel: &fuel).texts == [expected])
  }

  @Test func `a member that is far away is found all the same`() throws {
    let arena = LanguageArena()
    let patterns = try ["^([a-z][0-9])+$", "((c1d3g3).{4,8}){6,6}", "(t|8){10,10}$"].map { try Pattern($0) }
    let languages = try patterns.map { try #require(arena.language(of: $0)) }
    let both = arena.intersection(languages + [arena.length(minimum: 100, maximum: nil)])
    var fuel = 40_000
    let text = try #require(arena.members(of: both, upTo: 1, fuel: &fuel).texts.first)
    #expect(patterns.allSatisfy { $0.matches(text) } && text.count >= 100)
  }

  @Test func `long patterns do not recurse deeply`() throws {
    let long = String(repeating: "ab", count: 50_000)
    let arena = LanguageArena()
    let language = try #require(arena.language(of: Pattern("^(?:\(long))c$")))
    #expect(arena.contains(language, long + "c"))
    let optional = try Pattern("^" + String(repeating: "a?", count: 100_000) + "$")
    #expect(optional.opacity == .optionalParts && arena.language(of: optional) == nil)
    let allowed = try Pattern("^" + String(repeating: "a?", count: Pattern.optionalLimit) + "$")
    let few = try #require(arena.language(of: allowed))
    #expect(arena.contains(few, "aa") && !arena.contains(few, "b"))
    let looks = try Pattern(String(repeating: "(?=a)", count: 65))
    #expect(looks.opacity == .lookarounds && looks.matches("ba"))
  }

  @Test func `a backreference is opaque`() throws {
    let pattern = try Pattern("^(a+)\\1$")
    #expect(pattern.opacity == .backreference)
    #expect(LanguageArena().language(of: pattern) == nil)
    #expect(pattern.matches("aaaa", stepLimit: 1_000) == true)
    #expect(pattern.matches(String(repeating: "a", count: 10_001), stepLimit: 1_000) == nil)
  }
}
