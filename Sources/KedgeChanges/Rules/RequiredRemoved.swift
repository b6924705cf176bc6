extension Catalogue {
  /// Property is no longer required.
  public static let requiredRemoved = Rule(
    id: "required-removed", topic: .requirementRemoved, title: "Property is no longer required",
    why: """
      Every document had the property; now a document may come without it. Programs that read the documents
      use it without asking whether it is there, and fail on the first one without it.
      """,
    instead: """
      Keep it required in what you send. To accept documents without it from others, describe what you read
      and what you send by two contracts.
      """,
    except: """
      It is decided by meaning: where no document without the property was accepted and none is now, nothing
      is reported, whatever `required` says.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "currency": {"type": "string"}
          },
          "required": ["id", "currency"]
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "currency": {"type": "string"}
          },
          "required": ["id"]
        }
        """,
      witness: #"{"id": "a"}"#),
    source: "JSON Schema Validation 2020-12, section 6.5.3", mirror: "required-added")
}
