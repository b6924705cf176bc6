extension Catalogue {
  /// Least number of elements changed.
  public static let minItemsChanged = Rule(
    id: "min-items-changed", topic: .constraint, title: "Least number of elements changed",
    why: """
      Arrays must have more elements than before, or may have fewer. When the number went up, short arrays
      are rejected, the empty one first of all. When it went down, readers that take the first element fail
      when there is none.
      """,
    instead: "Keep accepting short arrays, and refuse where the elements are needed.",
    except: """
      A number that `contains` or a tuple already implies is no change; nor is `minItems: 0` added or
      removed.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"lines": {"type": "array", "minItems": 0}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"lines": {"type": "array", "minItems": 1}}
        }
        """,
      witness: #"{"lines": []}"#),
    source: "JSON Schema Validation 2020-12, section 6.4.2", mirror: "min-items-changed")
}
