import KedgeDocuments
import KedgeInclusion
import KedgeSchema
import Testing

/// What holds for inclusion whatever the schemas are.
@Suite struct InclusionLawsTests {
  private static let seed: UInt64 = 41

  private func texts(_ count: Int) -> [String] {
    var random = RandomSchema(seed: Self.seed)
    return (0..<count).map { _ in random.next() }
  }

  @Test func `a schema is within itself, within true, and holds false`() throws {
    let pool = SchemaPool()
    let (all, none) = (try pool.add("true"), try pool.add("false"))
    for text in texts(150) {
      let (schema, copy) = (try pool.add(text), try pool.add(text))
      #expect(pool.verdict(schema, copy) == "included", "\(text)")
      #expect(pool.verdict(schema, all) == "included", "\(text)")
      #expect(pool.verdict(none, schema) == "included", "\(text)")
    }
  }

  @Test func `nothing is in a schema and not in it`() throws {
    let pool = SchemaPool()
    let none = try pool.add("false")
    for text in texts(150) {
      let both = try pool.add("{\"allOf\":[\(text),{\"not\":\(text)}]}")
      #expect(pool.isIncluded(both, none) != false, "\(text)")
      let either = try pool.add("{\"not\":{\"anyOf\":[\(text),{\"not\":\(text)}]}}")
      #expect(pool.isIncluded(either, none) != false, "\(text)")
    }
  }

  @Test func `allOf narrows and anyOf widens`() throws {
    let pool = SchemaPool()
    let texts = texts(120)
    for (first, second) in zip(texts, texts.dropFirst()) {
      let schema = try pool.add(first)
      #expect(
        pool.isIncluded(try pool.add("{\"allOf\":[\(first),\(second)]}"), schema) != false,
        "\(first) \(second)")
      #expect(
        pool.isIncluded(schema, try pool.add("{\"anyOf\":[\(first),\(second)]}")) != false,
        "\(first) \(second)")
    }
  }

  @Test func `inclusion is transitive and turns round under not`() throws {
    let pool = SchemaPool()
    let texts = texts(40)
    let schemas = try texts.map { try pool.add($0) }
    let negations = try texts.map { try pool.add("{\"not\":\($0)}") }
    let known = schemas.map { first in schemas.map { pool.isIncluded(first, $0) } }
    for a in schemas.indices {
      for b in schemas.indices {
        if let holds = known[a][b], let turned = pool.isIncluded(negations[b], negations[a]) {
          #expect(holds == turned, "\(texts[a]) in \(texts[b])")
        }
        for c in schemas.indices where known[a][b] == true && known[b][c] == true {
          #expect(known[a][c] != false, "\(texts[a]) in \(texts[b]) in \(texts[c])")
        }
      }
    }
  }

  @Test func `a witness is accepted by the one and rejected by the other, with the keyword and the place`()
    throws
  {
    let pool = SchemaPool()
    let texts = texts(60)
    let schemas = try texts.map { try pool.add($0) }
    for (left, right) in zip(schemas, schemas.dropFirst()) {
      guard case .excluded(let witness) = pool.engine.inclusion(of: left, in: right) else { continue }
      let validator = Validator(pool.engine.set)
      let root = Document(value: witness.value).root
      #expect(validator.isValid(root, left) == true)
      #expect(validator.isValid(root, right) == false)
      #expect(!witness.rejection.isEmpty)
    }
  }
}
