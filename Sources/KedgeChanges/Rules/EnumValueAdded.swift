extension Catalogue {
  /// Value added to an enumeration.
  public static let enumValueAdded = Rule(
    id: "enum-value-added", topic: .valueAdded, title: "Value added to an enumeration",
    why: """
      One more value is allowed. Who sends documents loses nothing. Who reads them may meet a value that did
      not exist when the program was written: a `switch` without a default, a column of a database with a
      fixed list, a generated enumeration type.
      """,
    instead: """
      Ship the readers first, so that they know the value or have a default for unknown ones; then start to
      send it.
      """,
    except: """
      A value that other keywords beside the `enum` rule out (by `type` or `maxLength`, for instance) adds
      no document. Another order of the values is no change.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "status": {"enum": ["draft", "sent", "paid"]}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "status": {"enum": ["draft", "sent", "paid", "refunded"]}
          }
        }
        """,
      witness: #"{"status": "refunded"}"#),
    source: "JSON Schema Validation 2020-12, section 6.1.2", mirror: "enum-value-removed")
}
