import KedgeDocuments
import KedgeInclusion
import KedgeSchema
import Testing

@testable import KedgeChanges

/// What is read off under the assumption, and what is searched under it as a schema, are one assumption.
@Suite struct AssumptionAgreementTests {
  private func add(_ text: String, _ universe: Int, to engine: InclusionEngine) throws -> SchemaID {
    let document = try Document.read(Array(text.utf8), name: "s.json")
    return try engine.edit { set in
      try set.load(document, address: "s.json", dialect: .draft2020, universe: Universe(universe)) { _ in nil
      }
    }
  }

  @Test(arguments: [1, 20, 300, 4_000]) func `no proof by parts assumes more than the rule`(seed: UInt64)
    throws
  {
    var random = RandomObjects(seed: seed)
    var assumed = 0
    for _ in 0..<3_000 {
      let (first, second) = random.next()
      let engine = InclusionEngine(SchemaSet())
      let (writer, reader) = (try add(first, 1, to: engine), try add(second, 2, to: engine))
      guard engine.isPlainly(writer, in: reader, isUndeclaredUnused: true),
        !engine.isPlainly(writer, in: reader)
      else { continue }
      let restriction = engine.edit { set in
        var names = UndeclaredNames()
        return names.restriction(writer: writer, reader: reader, earlier: [], in: &set) { $0 == $1 }
      }
      let accepting = [writer] + [restriction].compactMap { $0 }
      if case .member(let witness) = engine.member(accepting: accepting, rejecting: [reader]) {
        Issue.record("seed \(seed): \(first) in \(second): \(witness.value)")
      }
      assumed += 1
    }
    #expect(assumed > 30, "seed \(seed): \(assumed) proofs rest on the assumption")
  }
}
