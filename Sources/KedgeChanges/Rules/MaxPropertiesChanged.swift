extension Catalogue {
  /// Greatest number of properties changed.
  public static let maxPropertiesChanged = Rule(
    id: "max-properties-changed", topic: .constraint, title: "Greatest number of properties changed",
    why: """
      Objects may have fewer members than before, or more. When the number went down, objects with many
      members are rejected. When it went up or away, readers get more members than they planned for.
      """,
    instead: "Keep the number, and split the work behind the contract.",
    except: "A number that a closed object already implies is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "maxProperties": 3
        }
        """,
      new: """
        {
          "type": "object",
          "maxProperties": 1
        }
        """,
      witness: #"{"a": 1, "b": 2}"#),
    source: "JSON Schema Validation 2020-12, section 6.5.1", mirror: "max-properties-changed")
}
