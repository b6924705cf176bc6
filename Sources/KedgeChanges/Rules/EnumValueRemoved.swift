extension Catalogue {
  /// Value removed from an enumeration.
  public static let enumValueRemoved = Rule(
    id: "enum-value-removed", topic: .valueRemoved, title: "Value removed from an enumeration",
    why: """
      A value that was allowed is rejected now. Who still sends it fails, with documents that were right
      yesterday; documents that are stored and sent again fail too. Who only reads documents loses nothing.
      """,
    instead: """
      Keep accepting the value, mark it as deprecated in the description, and stop producing it. Remove it
      in a new version of the contract when nobody sends it any more.
      """,
    except: """
      Removing a value that no document could have, because another keyword ruled it out, is no break.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "status": {"enum": ["draft", "sent", "paid", "void"]}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "status": {"enum": ["draft", "sent", "paid"]}
          }
        }
        """,
      witness: #"{"status": "void"}"#),
    source: "JSON Schema Validation 2020-12, section 6.1.2", mirror: "enum-value-added")
}
