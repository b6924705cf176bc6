extension Catalogue {
  /// Shortest string changed.
  public static let minLengthChanged = Rule(
    id: "min-length-changed", topic: .constraint, title: "Shortest string changed",
    why: """
      Strings must be longer than before, or may be shorter. When the bound went up, short values (the empty
      string first of all) are rejected. When it went down, readers meet shorter strings than they were
      promised, and an empty one where they take the first character.
      """,
    instead: "Keep accepting the short values and treat them as missing where they are used.",
    except: "Lengths count code points. A bound that `pattern` or `enum` already implies is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"code": {"type": "string", "minLength": 1}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"code": {"type": "string", "minLength": 3}}
        }
        """,
      witness: #"{"code": "ab"}"#),
    source: "JSON Schema Validation 2020-12, section 6.3.2", mirror: "min-length-changed")
}
