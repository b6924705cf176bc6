extension Catalogue {
  /// Constant changed.
  public static let constChanged = Rule(
    id: "const-changed", topic: .valueRemoved, title: "Constant changed",
    why: """
      The one value that is allowed here is another one, or the constant was added or removed. A constant
      usually tells versions or kinds of documents apart, so every document that carries the old value is
      rejected, and readers no longer recognise the new ones.
      """,
    instead: """
      Publish a new contract for the new constant and keep this one as it is. To accept both for a time, use
      an `enum` of the two values.
      """,
    except: "`1` and `1.0` are the same constant. A constant written as an `enum` of one value is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"version": {"const": 1}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"version": {"const": 2}}
        }
        """,
      witness: #"{"version": 1}"#),
    source: "JSON Schema Validation 2020-12, section 6.1.3", mirror: "const-changed")
}
