import KedgeChanges
import KedgeContracts
import KedgeDocuments
import Testing

@testable import KedgePolicy

struct PersonalDataRulesTests {
  private static func found(_ new: String, since old: String? = nil) throws -> [String] {
    let rules = BuiltInPolicies.matriz.personalData
    return rules.changes(
      in: try files([("a.json", new)]), since: try files(old.map { [("a.json", $0)] } ?? [])
    ).map(\.identity.pointer)
  }

  private static func files(_ texts: [(path: String, text: String)]) throws -> [ContractFile] {
    try texts.map { path, text in
      ContractFile(path: path, document: try Document.read(Array(text.utf8), name: path))
    }
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

  @Test func `marks are found where a reference leads, in other files too`() throws {
    let order = #"{"properties": {"id": {}, "to": {"$ref": "common/person.json#/$defs/contact"}}}"#
    let person = #"{"$defs": {"contact": {"x-personal-data": true, "properties": {"email": {}}}}}"#
    let found = BuiltInPolicies.matriz.personalData.changes(
      in: try Self.files([("schemas/order.json", order), ("schemas/common/person.json", person)]), since: [])
    #expect(
      found.map(\.identity.pointer) == [
        "/properties/to", "schemas/common/person.json#/$defs/contact",
        "schemas/common/person.json#/$defs/contact/properties/email",
      ])
    // A member that refers to what was marked already is new all the same.
    let old = try Self.files([
      ("schemas/order.json", #"{"properties": {"id": {"$ref": "common/person.json"}}}"#),
      ("schemas/common/person.json", person),
    ])
    let new = try Self.files([("schemas/order.json", order), ("schemas/common/person.json", person)])
    #expect(
      BuiltInPolicies.matriz.personalData.changes(in: new, since: old).map(\.identity.pointer)
        == ["/properties/to"])
  }

  @Test func `references that lead in a circle end`() throws {
    #expect(
      try Self.found(##"{"properties": {"a": {"$ref": "#/properties/a"}, "email": {}}}"##) == [
        "/properties/email"
      ])
  }

  @Test func `parameters, headers and labels have names, too`() throws {
    let api =
      #"{"paths": {"/u": {"get": {"parameters": [{"name": "e-mail", "in": "query"}, {"name": "id", "in": "query", "schema": {"x-personal-data": true}}], "responses": {"200": {"headers": {"phone": {}}}}}}}}"#
    #expect(
      try Self.found(api) == [
        "/paths/~1u/get/parameters/0", "/paths/~1u/get/parameters/1", "/paths/~1u/get/parameters/1/schema",
        "/paths/~1u/get/responses/200/headers/phone",
      ])
    #expect(
      try Self.found(#"{"metrics": {"tick": {"labels": {"email": ["a"], "status": ["b"]}}}}"#)
        == ["/metrics/tick/labels/email"])
  }
}
