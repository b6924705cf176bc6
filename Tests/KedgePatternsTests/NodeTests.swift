import Testing

@testable import KedgePatterns

/// The parser and the matcher against Node's.
@Suite struct NodeTests {
  static let textsPerPattern = 10

  @Test(arguments: [(Pattern.Mode.unicode, UInt64(20_261_124)), (.lenient, 20_261_125)])
  func `patterns match what Node's match`(mode: Pattern.Mode, seed: UInt64) throws {
    let seed = Seeds.shifted(seed)
    let skipped = try NodeUnicode.differing()
    print("seed \(seed), \(skipped.ranges.reduce(0) { $0 + $1.count }) code points skipped")
    var grammar = PatternGrammar(seed: seed, mode: mode)
    var questions: [NodeJudge.Question] = []
    for _ in 0..<5_000 {
      let source = grammar.pattern()
      let texts = (0..<Self.textsPerPattern).map { _ in grammar.text() }.filter {
        !$0.unicodeScalars.contains { skipped.contains($0.value) }
      }
      questions.append(.init(source: source, unicode: mode == .unicode, texts: texts))
    }
    let pairs = try compare(questions, mode)
    #expect(pairs.total > 49_000)
    #expect(pairs.matching > 10_000 && pairs.matching < 45_000)
  }

  @Test(arguments: [(Pattern.Mode.unicode, UInt64(20_261_126)), (.lenient, 20_261_127)])
  func `what is a pattern is so for Node, and means the same`(mode: Pattern.Mode, seed: UInt64) throws {
    let seed = Seeds.shifted(seed)
    print("seed \(seed)")
    var grammar = PatternGrammar(seed: seed, mode: mode)
    let questions = (0..<10_000).map { _ in
      NodeJudge.Question(
        source: grammar.soup(), unicode: mode == .unicode, texts: (0..<3).map { _ in grammar.text() })
    }
    _ = try compare(questions, mode)
  }

  private func compare(
    _ questions: [NodeJudge.Question], _ mode: Pattern.Mode
  ) throws -> (total: Int, matching: Int) {
    var (total, matching) = (0, 0)
    for (question, answer) in zip(questions, try NodeJudge.answers(to: questions)) {
      let source = question.source ?? ""
      guard let pattern = try? Pattern(source, mode: mode) else {
        #expect(answer.error != nil, "Node accepts \(source.debugDescription)")
        continue
      }
      guard let expected = answer.matches else {
        Issue.record("Node refuses \(source.debugDescription): \(answer.error ?? "")")
        continue
      }
      for (text, matches) in zip(question.texts ?? [], expected) {
        total += 1
        matching += matches ? 1 : 0
        let actual = pattern.matches(text, stepLimit: Pattern.stepLimit)
        #expect(actual == matches, "\(source.debugDescription) on \(text.debugDescription)")
      }
    }
    return (total, matching)
  }
}
