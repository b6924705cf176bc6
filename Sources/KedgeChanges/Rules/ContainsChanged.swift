extension Catalogue {
  /// Elements that must be there changed.
  public static let containsChanged = Rule(
    id: "contains-changed", topic: .constraint, title: "Elements that must be there changed",
    why: """
      How many elements must match a schema is another than before: `contains`, `minContains` or
      `maxContains` was added, removed or changed. Arrays that lacked such an element, or had too many, are
      rejected now; or readers no longer find the element that was promised.
      """,
    instead: "Keep accepting the arrays and add what is missing when you read them.",
    except: """
      `minContains: 1` is the same as none beside `contains`; the two bounds say nothing without it. A
      change within the schema of `contains` is reported under its own rule, at its place.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"roles": {"type": "array"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"roles": {"type": "array", "contains": {"const": "owner"}}}
        }
        """,
      witness: #"{"roles": []}"#),
    source: "JSON Schema Core 2020-12, section 10.3.1.3 and Validation, 6.4.4 and 6.4.5",
    mirror: "contains-changed")
}
