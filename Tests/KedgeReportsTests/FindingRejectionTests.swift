import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgePolicy
import KedgeSchema
import Testing

@testable import KedgeReports

@Suite struct FindingRejectionTests {
  private func findings(_ old: String, _ new: String) throws -> [Finding] {
    func source(_ text: String, _ name: String, _ universe: Universe) -> ContractSource {
      ContractSource(
        document: Sample.document(text, name), address: name, universe: universe, flow: .accepted,
        resolver: { _ in nil })
    }
    return try Comparison(assumptions: .logic).compare(
      source(old, "old.json", .old), with: source(new, "new.json", .new), kind: .jsonSchema
    ).changes.map { Sample.finding($0, .breaking, .block, by: "test") }
  }

  @Test func `a document is rejected by what changed, whatever else rejects it`() throws {
    let found = try findings(
      #"{"type":"object","properties":{"t":{"maxLength":8}}}"#,
      #"{"type":"object","properties":{"t":{"maxLength":4}},"required":["c"]}"#)
    let keywords = found.map { finding in
      finding.change.impacts.compactMap(\.narrowing).flatMap { finding.rejection(of: $0.value) }
        .map { $0.keyword?.name }
    }
    #expect(found.map(\.change.rule.id) == ["max-length-changed", "required-added"])
    #expect(keywords == [["maxLength"], ["required"]])
  }

  @Test func `the references that lead to a place are found, the shortest chain`() throws {
    let document = Sample.document(
      ##"{"items":{"$ref":"#/$defs/a"},"not":{"$ref":"#/$defs/b"},"$defs":{"a":{"items":{"$ref":"#/$defs/b"}},"b":{"minimum":1},"c":{}}}"##,
      "a.json")
    func chain(_ pointer: String) -> [String] {
      ReferenceChain { _ in nil }.find(from: "a.json", to: Sample.place(document, pointer).node)
        .map(\.pointer.description)
    }
    #expect(chain("/$defs/b/minimum") == ["/not/$ref"])
    #expect(chain("/$defs/a/items") == ["/items/$ref"])
    #expect(chain("/items") == [])
    #expect(chain("/$defs/c") == [])
  }

  @Test func `references are followed from document to document`() throws {
    let contract = Sample.document(
      ##"{"properties":{"a":{"$ref":"common/money.json#/$defs/amount"},"b":{"$ref":"https://acme.example/unit"}}}"##,
      "schemas/a.json")
    let money = Sample.document(
      ##"{"$defs":{"amount":{"$ref":"../units/unit.json"}}}"##, "schemas/common/money.json")
    let unit = Sample.document(#"{"minLength":1}"#, "schemas/units/unit.json")
    let documents = [
      "schemas/a.json": contract, "schemas/common/money.json": money, "schemas/units/unit.json": unit,
    ]
    func chain(_ source: @escaping DocumentSource) -> [String] {
      ReferenceChain(documents: source).find(
        from: "schemas/a.json", to: Sample.place(unit, "/minLength").node
      )
      .map { "\($0.document.name)#\($0.pointer)" }
    }
    #expect(
      chain { documents[$0] } == [
        "schemas/a.json#/properties/a/$ref", "schemas/common/money.json#/$defs/amount/$ref",
      ])
    #expect(
      chain { $0 == "https://acme.example/unit" ? unit : documents[$0] } == [
        "schemas/a.json#/properties/b/$ref"
      ])
    #expect(chain { _ in nil } == [])
  }
}
