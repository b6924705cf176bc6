extension Catalogue {
  /// Schema changed in several ways.
  public static let schemaChanged = Rule(
    id: "schema-changed", topic: .composition, title: "Schema changed in several ways",
    why: """
      The documents that the schema accepts are others than before, and no single change is the cause:
      several act together, or there were too many to try each alone. The document shows what is different.
      """,
    instead: "Make one change at a time, or publish a new version of the contract beside this one.",
    except: "Where single changes are the causes, each is reported under its own rule.",
    example: RuleExample(
      old: """
        {
          "type": "integer",
          "anyOf": [{"maximum": 10}, {"exclusiveMaximum": 11}]
        }
        """,
      new: """
        {
          "type": "integer",
          "anyOf": [{"maximum": 5}, {"exclusiveMaximum": 6}]
        }
        """,
      witness: "6"),
    source: "JSON Schema Core 2020-12, section 10.2", mirror: "schema-changed")
}
