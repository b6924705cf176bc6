extension Catalogue {
  /// Pattern of property names added.
  public static let patternPropertyAdded = Rule(
    id: "pattern-property-added", topic: .propertyAdded, title: "Pattern of property names added",
    why: """
      All properties whose names match the pattern must match a schema now. In an open object they were
      free, so documents that use such a name in another way are rejected. In a closed object they were
      errors and are allowed now.
      """,
    instead: "Choose a prefix that nobody uses yet, and say in the description that it is taken.",
    except: "A pattern that is spelt differently and matches the same names is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object"
        }
        """,
      new: """
        {
          "type": "object",
          "patternProperties": {
            "^x-": {"type": "string"}
          }
        }
        """,
      witness: #"{"x-priority": 1}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.2", mirror: "pattern-property-removed")
}
