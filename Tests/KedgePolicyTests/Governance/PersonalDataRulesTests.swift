import KedgeChanges
import KedgeDocuments
import Testing

@testable import KedgePolicy

struct PersonalDataRulesTests {
  private static func found(_ new: String, since old: String? = nil) throws -> [String] {
    let rules = BuiltInPolicies.matriz.personalData
    let document = try Document.read(Array(new.utf8), name: "a.json")
    let before = try old.map { try Document.read(Array($0.utf8), name: "a.json") }
    return rules.changes(in: document, since: before).map(\.identity.pointer)
  }

  @Test(arguments: [
    (#"{"properties": {"email": {}, "id": {}}}"#, ["/properties/email"]),
    (
      #"{"properties": {"firstName": {}, "LAST-NAME": {}}}"#,
      ["/properties/firstName", "/properties/LAST-NAME"]
    ),
    (#"{"properties": {"note": {"x-personal-data": true}}}"#, ["/properties/note"]),
    (#"{"properties": {"note": {"x-personal-data": "art. 9"}}}"#, ["/properties/note"]),
    (#"{"properties": {"email": {"x-personal-data": false}}}"#, []),
    (#"{"required": ["email"], "enum": ["email"], "title": "email"}"#, []),
    (
      #"{"items": [{"allOf": [{"properties": {"a": {"properties": {"ssn": true}}}}]}]}"#,
      ["/items/0/allOf/0/properties/a/properties/ssn"]
    ),
  ])
  func `marked members and members named so are found`(_ text: String, _ pointers: [String]) throws {
    #expect(try Self.found(text) == pointers)
  }

  @Test func `what the last release had is not new`() throws {
    let old = #"{"properties": {"email": {}}}"#
    #expect(
      try Self.found(#"{"properties": {"email": {}, "phone": {}}}"#, since: old) == ["/properties/phone"])
  }
}
