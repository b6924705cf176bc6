import KedgeDocuments
import KedgeInclusion
import KedgeSchema
import Testing

/// Verdicts on all pairs of small schemas, held to all small documents.
@Suite struct BruteForceTests {
  @Test func `pairs of schemas of one keyword`() throws {
    try check(RandomSchema.atoms, mayBeUndecided: 0)
  }

  @Test func `pairs of combinations of two`() throws {
    var generator = SeededGenerator(seed: 20_260)
    var schemas: [String] = []
    for _ in 0..<80 {
      let (first, second) = (
        RandomSchema.atoms.randomElement(using: &generator) ?? "",
        RandomSchema.atoms.randomElement(using: &generator) ?? ""
      )
      let keyword = ["allOf", "anyOf", "oneOf"].randomElement(using: &generator) ?? ""
      schemas.append("{\"\(keyword)\":[\(first),{\"not\":\(second)}]}")
    }
    try check(schemas, mayBeUndecided: 0)
  }

  @Test func `pairs of random schemas`() throws {
    var random = RandomSchema(seed: 7)
    try check((0..<90).map { _ in random.next() }, mayBeUndecided: 8)
  }

  private func check(_ texts: [String], mayBeUndecided: Int) throws {
    let pool = SchemaPool()
    let schemas = try texts.map { try pool.add($0) }
    let accepted = schemas.map { pool.accepted($0) }
    var undecided: [String] = []
    for first in schemas.indices {
      for second in schemas.indices {
        let refuting = zip(accepted[first], accepted[second]).enumerated().first { $1.0 && !$1.1 }?.offset
        switch pool.engine.inclusion(of: schemas[first], in: schemas[second]) {
        case .excluded: break
        case .included:
          if let refuting {
            Issue.record(
              "\(texts[first]) in \(texts[second]): included, but \(SmallDocuments.all[refuting].root.value)")
          }
        case .undecided(let reason): undecided.append("\(texts[first]) in \(texts[second]): \(reason.reason)")
        }
      }
    }
    #expect(undecided.count <= mayBeUndecided, "\(undecided.prefix(10))")
  }
}
