import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgeChanges

/// What comparing costs: the work that its questions take, never a time.
@Suite struct ComparisonWorkTests {
  private static func object(_ count: Int, bound: Int?, changes: Int) -> String {
    let members = (0..<count).map { index in
      let rule = index < changes ? bound.map { #","maxLength":\#($0)"# } ?? "" : ""
      return #""p\#(index)":{"type":"string"\#(rule)}"#
    }
    return #"{"type":"object","properties":{\#(members.joined(separator: ","))}}"#
  }

  private static func work(properties: Int, changes: Int) throws -> Int {
    let comparison = try Versions.compare(
      object(properties, bound: nil, changes: changes), object(properties, bound: 5, changes: changes))
    #expect(comparison.changes.count == changes)
    return comparison.work
  }

  @Test func `one more change of a large object does not ask about all its properties again`() throws {
    let (few, many) = (
      try Self.work(properties: 50, changes: 5), try Self.work(properties: 1_000, changes: 5)
    )
    #expect(many <= few * 2, "\(few), \(many)")
  }

  /// An API whose operations all answer with one component, changed in some of its properties; and each with a text of its
  /// own, which may become longer.
  private static func description(operations: Int, isNew: Bool, ownLength: Int? = nil) -> String {
    let paths = (0..<operations).map { index in
      let own = ownLength.map { ##","own\##(index)":{"type":"string","maxLength":\##($0)}"## } ?? ""
      return
        ##""/p\##(index)":{"get":{"responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"object","properties":{"r\##(index)":{"$ref":"#/components/schemas/d"}\##(own)}}}}}}}}"##
    }
    let members = (0..<6).map { #""a\#($0)":{"type":"\#(isNew ? "integer" : "string")"}"# }
    return
      #"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{\#(paths.joined(separator: ","))},"components":{"schemas":{"d":{"type":"object","properties":{\#(members.joined(separator: ","))}}}}}"#
  }

  private static func compare(
    operations: Int, ownLengths: (old: Int?, new: Int?) = (nil, nil)
  ) throws -> ContractComparison {
    func source(_ text: String, _ name: String, _ universe: Universe) throws -> ContractSource {
      ContractSource(
        document: try Document.read(Array(text.utf8), name: name), address: name, universe: universe
      ) { _ in nil }
    }
    return try Comparison().compare(
      try source(
        description(operations: operations, isNew: false, ownLength: ownLengths.old), "old.json", .old),
      with: try source(
        description(operations: operations, isNew: true, ownLength: ownLengths.new), "new.json", .new),
      kind: .openAPI)
  }

  @Test func `no cause hides behind another that reaches its surface, which may be approved`() throws {
    let changes = try Self.compare(operations: 120, ownLengths: (5, 9)).changes
    let own = changes.filter { $0.rule.id == "max-length-changed" }
    #expect(own.count == 120 && changes.count == 126)
    #expect(own.allSatisfy { $0.surfaces.count == 1 && $0.impacts.first?.widening != nil })
  }

  @Test func `a change of a component is asked about once, however many operations reach it`() throws {
    let (few, many) = (try Self.compare(operations: 12), try Self.compare(operations: 120))
    #expect(few.changes.map(\.rule.id) == [String](repeating: "type-changed", count: 6))
    #expect(many.changes.map(\.rule.id) == [String](repeating: "type-changed", count: 6))
    #expect(many.changes.allSatisfy { $0.surfaces.count == 120 })
    #expect(many.work <= few.work * 2, "\(few.work), \(many.work)")
  }

  /// One component in a request and in an answer, where its read only member makes two schemas of it.
  @Test func `a change of a component counts in requests and in answers`() throws {
    func text(_ bound: Int) -> String {
      let operations = (0..<10).map { index in
        ##""/p\##(index)":{"put":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/d"}}}},"responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/d"}}}}}}}"##
      }
      return
        #"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{\#(operations.joined(separator: ","))},"components":{"schemas":{"d":{"type":"object","properties":{"id":{"type":"string","readOnly":true},"a":{"type":"string","maxLength":\#(bound)}}}}}}"#
    }
    func source(_ text: String, _ name: String, _ universe: Universe) throws -> ContractSource {
      ContractSource(
        document: try Document.read(Array(text.utf8), name: name), address: name, universe: universe
      ) { _ in nil }
    }
    let comparison = try Comparison().compare(
      try source(text(9), "old.json", .old), with: try source(text(5), "new.json", .new), kind: .openAPI)
    #expect(comparison.changes.map(\.rule.id) == ["max-length-changed"])
    #expect(comparison.changes.flatMap(\.impacts).map(\.flow) == [.accepted, .produced])
    #expect(comparison.changes.flatMap(\.impacts).allSatisfy { $0.narrowing != nil })
  }
}
