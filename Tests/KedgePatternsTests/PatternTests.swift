import Testing

@testable import KedgePatterns

@Suite struct PatternTests {
  @Test(arguments: [
    ("^a|b$", "axx", true), ("^a|b$", "xxb", true), ("^a|b$", "xax", false), ("a.c", "a\nc", false),
    ("^\\d$", "٣", false), ("^.$", "😀", true), ("a$", "a\n", false), ("\\bfoo\\b", "a foo b", true),
    ("(?<!a)b", "ab", false), ("(?<!a)b", "cb", true), ("^(?!x).*$", "xy", false),
    ("^(a)\\1$", "aa", true),
    ("^(?=.*\\d)[a-z\\d]{2,3}$", "a1", true), ("[^\\s]", "\u{FEFF}", false),
    ("\\u{1F600}", "😀", true),
    ("^[\\w-]+$", "a-b", true), ("^\\p{Lu}$", "É", true), ("^\\cA$", "\u{1}", true),
    ("{", "{", true),
    ("a{,2}", "a{,2}", true),
    ("\\ud83d\\ude00", "😀", true), ("", "", true), ("(?:)", "x", true),
    ("^(a|ab)(c|bcd)$", "abcd", true),
    ("\\Bb", "ab", true), ("(?<n>a)\\k<n>", "aa", true), ("^a{2}$", "aa", true),
    ("^a{2,}?$", "aaa", true), ("^(a+){0}$", "a", false), ("^(?!a)(?=.b)", "cb", true),
    ("^(?!a)(?=.b)", "ab", false),
    ("^(?!a)(?=.b)", "cc", false), ("^(?!(?=a)a)(?:)b|c", "ac", true), ("^(?=a)*b", "b", true),
    ("^(a{0,2}){3}$", "aaaaaaa", false),
    ("^(a{2}){0,2}$", "aaa", false), ("^(a+){2,3}$", "a", false),
    ("^(a{0})*b", "ab", false), ("^(?:a{0}?){1,}b", "b", true), ("^((?<n>a{0}){0,}){2}b", "aab", false),
  ])
  func `matching is ECMA-262's`(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: ["(?i)a", "(", "[b-a]", "a**", "*a", "\\", "(?<a", "a{2,1}", "(?<n>a)(?<n>b)"])
  func `what is no pattern is refused`(pattern: String) {
    #expect(throws: PatternError.self) { try Pattern(pattern) }
  }

  @Test(
    arguments: [
      ("(?i)a", .unknownGroupKind, 0), ("a(b", .unclosedGroup, 1),
      ("ab)", .unmatchedParenthesis, 2),
      ("[a", .unclosedClass, 0), ("x[b-a]", .rangeOutOfOrder, 2), ("a**", .nothingToRepeat, 2),
      ("a\\", .trailingBackslash, 1),
      ("a{2,1}", .quantifierOutOfOrder, 1), ("(?<=a)*", .repeatedAssertion, 6),
      ("(?<1>a)", .invalidGroupName, 3),
      ("(?<n>a)(?<n>b)", .duplicateGroupName("n"), 7), ("a\\p{Nope}", .unknownProperty("Nope"), 1),
      ("[\\w-a]", .classInRange, 1), ("\\2(a)", .unknownGroup, 0),
      ("\\u{110000}", .invalidCodePoint, 0),
      ("\\_", .unknownEscape, 0), ("a{", .unescaped("{"), 1), ("😀*?+", .nothingToRepeat, 3),
    ] as [(String, PatternError.Problem, Int)])
  func `an error has its place`(source: String, problem: PatternError.Problem, offset: Int) {
    #expect(throws: PatternError(problem: problem, offset: offset)) {
      try Pattern(source, mode: .unicode)
    }
  }

  @Test func `bounds have names`() {
    func error(_ source: String) -> PatternError.Problem? {
      do throws(PatternError) {
        _ = try Pattern(source)
        return nil
      } catch {
        return error.problem
      }
    }
    let deep = String(repeating: "(", count: 200) + String(repeating: ")", count: 200)
    #expect(error(deep) == .tooDeep)
    #expect(error(String(deep.dropFirst().dropLast())) == nil)
    #expect(error("(?:[ab]{1000}){1000}") == .tooLarge)
    #expect(error(String(repeating: "a", count: Pattern.sourceLimit + 1)) == .tooLong)
    #expect(PatternError(problem: .tooLarge, offset: 0).description.contains("(bound: program)"))
  }

  @Test(arguments: [
    "^(a+)+$", "^(a|a)*b$", "^(a|aa)+$", "(a*)*b", "^([a-z]+)*\\d$", "(x+x+)+y", "^(?!b)(a+)+$",
    "^(?:(?!!).)*$",
    "(?<=b)a|^(a?){50}b", "\\bfoo\\b",
  ])
  func `a megabyte takes milliseconds`(source: String) throws {
    let pattern = try Pattern(source)
    let text = String(repeating: "a", count: 1_000_000) + "!"
    #expect(pattern.matches("a") == pattern.matches("a"))
    let time = ContinuousClock().measure {
      #expect(pattern.matches(text, stepLimit: 10_000) == false)
    }
    print("\(source): \(time)")
    // Some 5 ms, and a hundred with lookarounds; the bound leaves room for a busy machine.
    #expect(time < .seconds(2))
  }

  @Test func `what would take too long is not answered`() throws {
    #expect(
      try Pattern("(?:a{0,500}b?){0,400}c").matches(
        String(repeating: "a", count: 5_000), stepLimit: 10_000) == nil)
    #expect(
      try Pattern("^(?:a{0,500}){0,400}$").matches(
        String(repeating: "a", count: 5_000), stepLimit: 10_000) == true)
  }

  @Test func `machines that forget answer alike`() throws {
    var random = SeededGenerator(seed: 7)
    let text = (0..<20_000).map { _ in random.chance(50) ? "a" : "b" }.joined()
    let pattern = try Pattern("a[ab]{20}c")
    #expect(!pattern.matches(text))
    #expect(pattern.matches(text + "a" + String(repeating: "b", count: 20) + "c" + text))
  }

  @Test func `threads share a pattern`() async throws {
    let pattern = try Pattern("^(?:\\p{L}|\\d)+$")
    let answers = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask { pattern.matches("naïve\(number)") && !pattern.matches("a-\(number)") }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: true, count: 64))
  }
}
