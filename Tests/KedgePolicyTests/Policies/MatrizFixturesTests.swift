import Foundation
import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgePolicy

/// The table of the lane policy on real documents: fixtures/matriz has a pair of contracts and the three cells of each
/// event.
struct MatrizFixturesTests {
  static let folder = PublishedSchemas.docs.deletingLastPathComponent().appending(path: "fixtures/matriz")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  /// JSON Schemas, asked of each flow.
  static let schemas = names.filter { !isDescription($0) }
  /// OpenAPI descriptions, whose surfaces say their flow themselves.
  static let descriptions = names.filter(isDescription)

  private static func isDescription(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/old.yaml").path)
  }

  /// What the policy makes of a pair.
  private static func assess(_ name: String, _ flow: Flow) throws -> [Assessment] {
    let suffix = isDescription(name) ? "yaml" : "json"
    func source(_ side: String, _ universe: Universe) throws -> ContractSource {
      let bytes = Array(try Data(contentsOf: folder.appending(path: "\(name)/\(side).\(suffix)")))
      return ContractSource(
        document: try Document.read(bytes, name: "\(side).\(suffix)"), address: "\(side).\(suffix)",
        universe: universe, flow: flow, resolver: { _ in nil })
    }
    let comparison = try Comparison(assumptions: BuiltInPolicies.matriz.assumptions).compare(
      try source("old", .old), with: try source("new", .new),
      kind: isDescription(name) ? .openAPI : .jsonSchema)
    return comparison.changes.map(BuiltInPolicies.matriz.assess)
  }

  /// The cell that all changes of a pair come to together.
  private static func cell(_ assessments: [Assessment]) -> String {
    switch assessments.map(\.classification).min() ?? .neutral {
    case .additive where assessments.contains { $0.warns }: "warn"
    case .additive
    where assessments.contains { $0.classification == .additive && $0.source.contains(": noted") }:
      "noted"
    case let classification: classification.rawValue
    }
  }

  @Test func `there are fixtures`() { #expect(Self.schemas.count >= 23 && Self.descriptions.count >= 12) }

  @Test(arguments: schemas, Flow.allCases)
  func `an event on documents is classified as its cell says`(_ name: String, _ flow: Flow) throws {
    let text = String(
      decoding: try Data(contentsOf: Self.folder.appending(path: "\(name)/expected.txt")), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("\(flow.rawValue): ") })
    let assessments = try Self.assess(name, flow)
    #expect(
      Self.cell(assessments) == line.dropFirst(flow.rawValue.count + 2),
      "\(assessments.map { "\($0.source) \($0.notes)" })")
    for assessment in assessments
    where assessment.source.contains(": noted") && assessment.classification == .additive {
      #expect(
        assessment.notes.contains {
          $0.hasPrefix("strict readers would reject") || $0.hasSuffix("are sent no more")
        })
    }
  }

  @Test(arguments: descriptions)
  func `an event of an interface is classified as its cell says`(_ name: String) throws {
    let text = String(
      decoding: try Data(contentsOf: Self.folder.appending(path: "\(name)/expected.txt")), as: UTF8.self)
    let assessments = try Self.assess(name, .exchanged)
    #expect(
      text == "openapi: \(Self.cell(assessments))\n", "\(assessments.map { "\($0.source) \($0.notes)" })")
  }

  @Test func `every row about contracts has a fixture`() throws {
    var hit: Set<String> = []
    for name in Self.names {
      for flow in Flow.allCases { hit.formUnion(try Self.assess(name, flow).map(\.source)) }
    }
    for row in BuiltInPolicies.matriz.rows where row.event != "personal data" {
      #expect(hit.contains { $0.hasPrefix("matriz: \(row.event), ") }, "\(row.event)")
    }
  }
}
