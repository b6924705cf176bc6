import Foundation
import KedgeChanges
import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// What changes do to the documents and consumers that kedge.yaml names.
@Suite struct ImpactTests {
  private func repository(_ module: String, _ contracts: [String: String]) throws -> ScratchRepository {
    let scratch = try ScratchRepository()
    try scratch.write(
      "version: 1\nmodules:\n  shop: { contracts: [schemas/*.json], flow: produced, \(module) }\n",
      to: "kedge.yaml")
    for (name, text) in contracts { try scratch.write(text, to: "schemas/\(name).json") }
    try scratch.commit("contracts")
    _ = try scratch.snapshot("1.0.0")
    try scratch.commit("1.0.0")
    return scratch
  }

  private func measured(_ scratch: ScratchRepository) throws -> CheckResult {
    var request = CheckRequest(today: try #require(Day("2026-11-24")))
    request.measuresImpact = true
    return try Check(request, repository: try scratch.repository(), workingFolder: scratch.top.path).run()
  }

  @Test func `a document that another contract accepts is none of the one that accepted it by chance`()
    async throws
  {
    try await offPool { [self] in
      let scratch = try repository(
        "instances: [data/*.json]",
        [
          "order": #"{"type":"object","properties":{"total":{"type":"integer"}}}"#,
          "user": #"{"type":"object","required":["name"]}"#,
        ])
      try scratch.write(#"{"total":1}"#, to: "data/order.json")
      try scratch.write(#"{"name":"Ann"}"#, to: "data/user.json")
      try scratch.write(
        #"{"type":"object","properties":{"total":{"type":"integer"}},"required":["total","id"]}"#,
        to: "schemas/order.json")
      let result = try measured(scratch)
      let data = result.contracts.flatMap(\.data)
      #expect(data.map(\.description) == ["1 of 1 document in data/*.json would be rejected"])
      #expect(
        data.flatMap(\.first).map(\.description) == ["data/order.json:1:1: lacks the required member `id`"])
      // Each document counts for the findings at the keyword that rejects it.
      let rules = result.findings.filter { result.dataImpacts[$0.fingerprint]?.first?.rejected == 1 }
        .map { $0.change.message }
      #expect(rules == ["`order` now requires `id`"])
    }
  }

  @Test func `a document that cannot be read is told, and the others are judged`() async throws {
    try await offPool { [self] in
      let scratch = try repository("instances: [data/*.json]", ["a": #"{"type":"string"}"#])
      try scratch.write("{", to: "data/1.json")
      try scratch.write(#""x""#, to: "data/2.json")
      try scratch.write(#"{"type":"string","minLength":2}"#, to: "schemas/a.json")
      let result = try measured(scratch)
      #expect(result.failures == ["data/1.json:1:2: the text ends inside an object; complete it"])
      #expect(result.contracts.flatMap(\.data).map(\.rejected) == [1])
    }
  }

  @Test func `each line of a JSON Lines file is a document`() async throws {
    try await offPool { [self] in
      let scratch = try repository("instances: [data/*.jsonl]", ["a": #"{"type":"string"}"#])
      try scratch.write("\"x\"\n\n  \"\"\r\n\"xyz\"\n{\n1\n", to: "data/1.jsonl")
      try scratch.write(#"{"type":"string","minLength":2}"#, to: "schemas/a.json")
      let result = try measured(scratch)
      #expect(result.failures == ["data/1.jsonl:5:2: the text ends inside an object; complete it"])
      let data = result.contracts.flatMap(\.data)
      #expect(data.map(\.description) == ["2 of 3 documents in data/*.jsonl would be rejected"])
      #expect(
        data.flatMap(\.first).map(\.description) == [
          "data/1.jsonl:1:1: has fewer than 2 characters", "data/1.jsonl:3:3: has fewer than 2 characters",
        ])
    }
  }

  @Test func `nothing is read where nothing changed`() async throws {
    try await offPool { [self] in
      let scratch = try repository("instances: [data/*.json]", ["a": #"{"type":"string"}"#])
      try scratch.write("{", to: "data/1.json")
      #expect(try measured(scratch).failures == [])
    }
  }

  @Test func `consumers keep, break, were never met, and read other contracts`() async throws {
    try await offPool { [self] in
      let scratch = try repository(
        "consumers: {kept: reads/kept.json, broken: reads/broken.json, unmet: reads/unmet.json, gone: reads/gone.json}",
        ["a": #"{"enum":["x","y"]}"#])
      try scratch.write(#"{"type":"string"}"#, to: "reads/kept.json")
      try scratch.write(#"{"enum":["x","y"]}"#, to: "reads/broken.json")
      try scratch.write(#"{"enum":["x"]}"#, to: "reads/unmet.json")
      try scratch.write(#"{"enum":["x","y","z"]}"#, to: "schemas/a.json")
      let result = try measured(scratch)
      let verdicts = try #require(result.contracts.first).consumers.map {
        "\($0.consumer) \($0.verdict.name)"
      }
      #expect(verdicts == ["kept kept", "broken broken", "unmet unmet", "gone undecided"])
      let finding = try #require(result.findings.first { $0.change.rule.id == "enum-value-added" })
      let impacts = try #require(result.consumerImpacts[finding.fingerprint])
      #expect(impacts.first { $0.consumer == "broken" }?.verdict == .broken(.string("z")))
      #expect(impacts.first { $0.consumer == "kept" }?.verdict == .kept)
      // A consumer never makes a change milder or worse.
      #expect(finding.classification == (try scratch.check().findings.first?.classification))
    }
  }

  @Test func `a consumer of another contract of the module is passed over`() async throws {
    try await offPool { [self] in
      let scratch = try repository(
        "consumers: {web: reads/user.json}",
        ["order": #"{"enum":["x"]}"#, "user": #"{"type":"object","required":["name"]}"#])
      try scratch.write(#"{"type":"object","required":["name"]}"#, to: "reads/user.json")
      try scratch.write(#"{"enum":["x","y"]}"#, to: "schemas/order.json")
      #expect(try measured(scratch).contracts.flatMap(\.consumers) == [])
      try scratch.write(#"{"type":"object"}"#, to: "schemas/user.json")
      let read = try measured(scratch).contracts.flatMap(\.consumers)
      #expect(read.map(\.verdict) == [.broken(.object([:]))])
    }
  }
}
