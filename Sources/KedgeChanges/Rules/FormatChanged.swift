extension Catalogue {
  /// Format of strings changed.
  public static let formatChanged = Rule(
    id: "format-changed", topic: .constraint, title: "Format of strings changed",
    why: """
      The format that strings are said to have is another, or one was added or removed. By the specification
      `format` alone rejects nothing, but many validators assert it, generated code chooses types by it (a
      date instead of a string), and forms check it.
      """,
    instead: "Treat it as a change of type: add a new property with the new format, and retire the old one.",
    except: """
      Where the policy assumes `format: assert`, it is judged by the strings that the formats accept, as a
      pattern is; else it moves no document.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"sent": {"type": "string", "format": "date"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"sent": {"type": "string", "format": "date-time"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Validation 2020-12, section 7", mirror: "format-changed")
}
