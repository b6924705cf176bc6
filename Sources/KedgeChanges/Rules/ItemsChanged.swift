extension Catalogue {
  /// Schema of elements added or removed.
  public static let itemsChanged = Rule(
    id: "items-changed", topic: .constraint, title: "Schema of elements added or removed",
    why: """
      The elements of an array must match a schema now, or no longer have to. When it was added, arrays with
      other elements are rejected. When it was removed, readers meet elements that were not promised.
      """,
    instead: "Keep what was accepted, and add a second array for the new kind of elements.",
    except: """
      A change within the schema of the elements is reported under its own rule, at its place. `items:
      false` beside a tuple is `array-closed`.
      """,
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
          "properties": {"tags": {"type": "array", "items": {"type": "string"}}}
        }
        """,
      witness: #"{"tags": [1]}"#),
    source: "JSON Schema Core 2020-12, section 10.3.1.2", mirror: "items-changed")
}
