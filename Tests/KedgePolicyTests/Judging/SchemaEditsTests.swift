import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgePolicy

/// What an edit of a schema is does not depend on where the schema stands, but for who writes there.
@Suite struct SchemaEditsTests {
  @Test func `there are edits of every kind`() {
    #expect(SchemaEdit.all.count == 225)
    #expect(SchemaPlace.all.count == 16)
  }

  @Test(arguments: SchemaEdit.all)
  func `each way it is what it is said to be, in every place`(edit: SchemaEdit) throws {
    for place in SchemaPlace.all where place.isText ? edit.isText : true {
      guard place.isKnown(edit.old.version), place.isKnown(edit.new.version) else { continue }
      let (old, new) = (place.description(edit.old), place.description(edit.new))
      #expect(try Self.verdict(old, new) == Self.expected(edit.relation, place.flow), "\(place.name), there")
      #expect(
        try Self.verdict(new, old) == Self.expected(edit.relation.mirrored, place.flow), "\(place.name), back"
      )
    }
  }

  private static func expected(_ relation: SchemaEdit.Relation, _ flow: Flow) -> Classification {
    switch relation {
    case .same: .neutral
    case .other: .breaking
    case .narrower: flow == .accepted ? .breaking : .additive
    case .wider: flow == .accepted ? .additive : .breaking
    }
  }

  private static func verdict(_ old: JSONValue, _ new: JSONValue) throws -> Classification {
    let policy = try #require(BuiltInPolicies.policy("wire"))
    let comparison = try Comparison(assumptions: policy.assumptions).compare(
      try source(old, .old), with: try source(new, .new), kind: .openAPI)
    return policy.told(comparison.changes).map { policy.classification(of: $0) }.min() ?? .neutral
  }

  private static func source(_ value: JSONValue, _ universe: Universe) throws -> ContractSource {
    ContractSource(
      document: try Document.read(Array(value.description.utf8), name: "api.json"), address: "api.json",
      universe: universe
    ) { _ in nil }
  }
}

extension SchemaEdit.Relation {
  /// What the old schema is beside the new one.
  fileprivate var mirrored: SchemaEdit.Relation {
    switch self {
    case .narrower: .wider
    case .wider: .narrower
    case .same, .other: self
    }
  }
}
