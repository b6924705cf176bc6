extension Catalogue {
  /// Longest string changed.
  public static let maxLengthChanged = Rule(
    id: "max-length-changed", topic: .constraint, title: "Longest string changed",
    why: """
      Strings may be less long than before, or longer. When the bound went down, long values are rejected:
      names of people and places, addresses, the texts of other languages. When it went up or away, readers
      that store a fixed number of characters cut or refuse.
      """,
    instead: "Keep the bound. Cut or refuse where the string is shown or stored, and say so there.",
    except: "Lengths count code points. A bound that `pattern` or `enum` already implies is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"code": {"type": "string", "maxLength": 8}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"code": {"type": "string", "maxLength": 4}}
        }
        """,
      witness: #"{"code": "ABCDE"}"#),
    source: "JSON Schema Validation 2020-12, section 6.3.1", mirror: "max-length-changed")
}
