import KedgeDocuments
import Testing

@testable import KedgeSchema

/// What variants cost: the schemas that are looked at, never a time.
@Suite struct SchemaGraphTests {
  /// So many objects that each refer to one definition, and one that nothing else refers to.
  private static func shared(_ count: Int) throws -> (SchemaSet, [SchemaID], SchemaID) {
    let members = (0..<count).map { ##""m\##($0)":{"properties":{"a":{"$ref":"#/$defs/d"}}}"## }
    let text = #"{"properties":{\#(members.joined(separator: ","))},"$defs":{"d":{"type":"string"}}}"#
    var set = SchemaSet()
    let document = try Document.read(Array(text.utf8), name: "shared.json")
    let root = try set.load(document, universe: .old)
    guard case .properties(let list)? = set[root].keyword("properties")?.rule,
      let definition = set.reachable(from: list[0].schema).first(where: { set[$0].keyword("type") != nil })
    else { return (set, [], root) }
    return (set, list.map(\.schema), definition)
  }

  private static let opened: @Sendable ([Keyword]) -> [Keyword] = { $0.filter { $0.name != "type" } }

  @Test(arguments: [10, 1_000]) func `a variant looks at what its root reaches, however many share it`(
    count: Int
  ) throws {
    var (set, roots, definition) = try Self.shared(count)
    let graph = SchemaGraph(set, roots: roots)
    #expect(graph.parents(of: definition).count == count)
    var looked = 0
    let before = set.count
    let variant = set.variant(
      of: roots[3], in: graph, edits: [SchemaEdit(definition, keywords: Self.opened)], looked: &looked)
    #expect(looked <= 12)
    #expect(set.count - before == 3)
    let validator = Validator(set)
    let value = try Document.read(Array(#"{"a":1}"#.utf8), name: "value.json").root
    #expect(validator.isValid(value, roots[3]) == false)
    #expect(variant.flatMap { validator.isValid(value, $0) } == true)
  }

  @Test func `what is above a part is found from either side`() throws {
    var (set, roots, definition) = try Self.shared(4)
    let graph = SchemaGraph(set, roots: roots)
    var looked = 0
    let edit = SchemaEdit(definition, keywords: Self.opened)
    // A part that the root does not reach leaves it as it is.
    #expect(
      set.variant(
        of: roots[0], in: graph, edits: [SchemaEdit(roots[1], keywords: Self.opened)], looked: &looked)
        == roots[0])
    // The part itself is its own variant's root.
    let own = set.variant(of: definition, in: graph, edits: [edit], looked: &looked)
    #expect(own != definition && own.map { set[$0].keywords.isEmpty } == true)
  }

  @Test func `a validator goes over to a set with more schemas`() throws {
    var (set, roots, definition) = try Self.shared(2)
    let first = Validator(set)
    let value = try Document.read(Array(#"{"a":1}"#.utf8), name: "value.json").root
    #expect(first.isValid(value, roots[0]) == false)
    let held = first.over(SchemaSet())
    let variant = set.variant(
      of: roots[0], copying: Set(set.reachable(from: roots[0])),
      edits: [SchemaEdit(definition, keywords: Self.opened)])
    let second = held.over(set)
    #expect(second.isValid(value, roots[0]) == false)
    #expect(variant.flatMap { second.isValid(value, $0) } == true)
    #expect(second.validate(value, roots[1]).errors.map(\.instance.pointer.description) == ["/a"])
  }
}
