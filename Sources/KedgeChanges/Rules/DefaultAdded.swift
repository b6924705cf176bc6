extension Catalogue {
  /// Default added.
  public static let defaultAdded = Rule(
    id: "default-added", topic: .defaultValue, title: "Default added",
    why: """
      The contract says now what a missing value means. No document is judged differently, but a reader that
      fills in defaults gives the program a value where there was none before.
      """,
    instead: """
      Give a default from the beginning, when the property is added. Make sure that it is what readers
      already assume.
      """,
    except: "It moves no document, unless a policy assumes that readers fill in defaults.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string", "default": "EUR"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Validation 2020-12, section 9.2", mirror: "default-removed")
}
