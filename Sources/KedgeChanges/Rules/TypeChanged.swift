extension Catalogue {
  /// Type changed.
  public static let typeChanged = Rule(
    id: "type-changed", topic: .type, title: "Type changed",
    why: """
      The values that are allowed here are of another type, of more types or of fewer. Who still sends the
      old type is rejected; who reads the documents meets values that the program was not written for, and
      most programs fail on the first one.
      """,
    instead: """
      Keep the type and add a new property of the new type beside it. To be more generous with what is sent
      to you, allow the new type beside the old one and keep producing the old.
      """,
    except: """
      A type that is spelt differently and means the same (`"null"` in the list or as an alternative,
      `nullable` in OpenAPI 3.0, a `type` that an `enum` already implies) is no change.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"total": {"type": "number"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"total": {"type": "integer"}}
        }
        """,
      witness: #"{"total": 0.5}"#),
    source: "JSON Schema Validation 2020-12, section 6.1.1", mirror: "type-changed")
}
