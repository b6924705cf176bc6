extension Catalogue {
  /// Greatest number changed.
  public static let maximumChanged = Rule(
    id: "maximum-changed", topic: .constraint, title: "Greatest number changed",
    why: """
      The greatest number that is allowed is another one. When it went down, documents with greater numbers
      are rejected, and the great ones are often those that matter. When it went up or away, readers meet
      numbers that may not fit the type or the column that was chosen for them.
      """,
    instead: """
      Keep the bound in the contract and check the new one where the number is used, with a message that
      says so.
      """,
    except: """
      `maximum` and `exclusiveMaximum` are one bound: for integers `exclusiveMaximum: 10` is `maximum: 9`,
      and no change is reported between the two. A bound that another keyword makes without effect is not
      reported.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"quantity": {"type": "integer", "maximum": 100}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"quantity": {"type": "integer", "maximum": 10}}
        }
        """,
      witness: #"{"quantity": 100}"#),
    source: "JSON Schema Validation 2020-12, section 6.2.2", mirror: "maximum-changed")
}
