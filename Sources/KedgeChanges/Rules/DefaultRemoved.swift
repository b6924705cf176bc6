extension Catalogue {
  /// Default removed.
  public static let defaultRemoved = Rule(
    id: "default-removed", topic: .defaultValue, title: "Default removed",
    why: """
      The contract no longer says what a missing value means. No document is judged differently, but readers
      that filled in the default find nothing now, and each assumes something else.
      """,
    instead: """
      Keep the default. Where it is wrong, make the property required in a new version of the contract.
      """,
    except: "It moves no document, unless a policy assumes that readers fill in defaults.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string", "default": "EUR"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Validation 2020-12, section 9.2", mirror: "default-added")
}
