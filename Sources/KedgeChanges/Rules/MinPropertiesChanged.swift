extension Catalogue {
  /// Least number of properties changed.
  public static let minPropertiesChanged = Rule(
    id: "min-properties-changed", topic: .constraint, title: "Least number of properties changed",
    why: """
      Objects must have more members than before, or may have fewer. When the number went up, small objects
      are rejected, the empty one first of all. When it went down, readers that take one member to be there
      fail.
      """,
    instead: "Keep accepting small objects, and refuse where the members are needed.",
    except: "A number that `required` already implies is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object"
        }
        """,
      new: """
        {
          "type": "object",
          "minProperties": 1
        }
        """,
      witness: "{}"),
    source: "JSON Schema Validation 2020-12, section 6.5.2", mirror: "min-properties-changed")
}
