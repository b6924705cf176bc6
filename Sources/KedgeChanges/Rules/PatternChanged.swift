extension Catalogue {
  /// Pattern of strings changed.
  public static let patternChanged = Rule(
    id: "pattern-changed", topic: .constraint, title: "Pattern of strings changed",
    why: """
      Strings must match another pattern than before, or must match one now, or none any more. Which strings
      are concerned is hard to see from two regular expressions; the document in the report is one.
      """,
    instead: """
      Widen the pattern instead of replacing it, or accept the old form and bring it into the new one when
      you read it.
      """,
    except: #"""
      Patterns are compared by the strings that they match: `^[0-9]+$` and `^\d+$` are the same. A pattern
      is searched in the string unless it is anchored by `^` and `$`.
      """#,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"country": {"type": "string", "pattern": "^[A-Z]{3}$"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"country": {"type": "string", "pattern": "^[A-Z]{2}$"}}
        }
        """,
      witness: #"{"country": "DEU"}"#),
    source: "JSON Schema Validation 2020-12, section 6.3.3", mirror: "pattern-changed")
}
