extension Catalogue {
  /// Schema replaced.
  public static let schemaReplaced = Rule(
    id: "schema-replaced", topic: .composition, title: "Schema replaced",
    why: """
      A schema became `true` or `false`, or was one of them, or the two schemas have nothing in common by
      which their parts could be compared. `false` accepts no value at all: as the schema of a property it
      forbids the property.
      """,
    instead: "Change one thing at a time, or publish a new version of the contract beside this one.",
    except: """
      `true` and `{}` are the same schema. Where the parts can be compared, each change is reported under
      its own rule.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"note": {"type": "string"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"note": false}
        }
        """,
      witness: #"{"note": ""}"#),
    source: "JSON Schema Core 2020-12, section 4.3.2", mirror: "schema-replaced")
}
