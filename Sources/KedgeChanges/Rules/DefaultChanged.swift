extension Catalogue {
  /// Default changed.
  public static let defaultChanged = Rule(
    id: "default-changed", topic: .defaultValue, title: "Default changed",
    why: """
      A missing value means something else than before. No document is judged differently, and that is the
      danger: the same document, sent by the same client, now has another meaning.
      """,
    instead: """
      Leave the default, and ask clients to send the value that they want. Change the meaning in a new
      version of the contract.
      """,
    except: "Defaults that are equal by value (`1` and `1.0`, another order of members) are the same.",
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
          "properties": {"currency": {"type": "string", "default": "USD"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Validation 2020-12, section 9.2", mirror: "default-changed")
}
