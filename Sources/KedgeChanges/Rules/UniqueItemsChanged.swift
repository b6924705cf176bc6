extension Catalogue {
  /// Distinctness of elements changed.
  public static let uniqueItemsChanged = Rule(
    id: "unique-items-changed", topic: .constraint, title: "Distinctness of elements changed",
    why: """
      Elements must be distinct now, or need not be any more. When it was added, arrays with a repeated
      element are rejected. When it was removed, readers that take the array for a set, or its elements for
      keys, count something twice.
      """,
    instead: "Accept repeated elements and drop them when you read.",
    except: "`uniqueItems: false` is the same as none. Elements are equal by value: `1` and `1.0` are.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"tags": {"type": "array"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"tags": {"type": "array", "uniqueItems": true}}
        }
        """,
      witness: #"{"tags": ["a", "a"]}"#),
    source: "JSON Schema Validation 2020-12, section 6.4.3", mirror: "unique-items-changed")
}
