extension Catalogue {
  /// Smallest number changed.
  public static let minimumChanged = Rule(
    id: "minimum-changed", topic: .constraint, title: "Smallest number changed",
    why: """
      The smallest number that is allowed is another one. When it went up, documents with smaller numbers
      are rejected, also those that are stored and sent again. When it went down or away, readers meet
      numbers that could not come before: zero where they divide, a negative where they count.
      """,
    instead: """
      Keep the bound in the contract and check the new one where the number is used, with a message that
      says so.
      """,
    except: """
      `minimum` and `exclusiveMinimum` are one bound: for integers `exclusiveMinimum: 0` is `minimum: 1`,
      and no change is reported between the two. A bound that another keyword makes without effect is not
      reported.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"quantity": {"type": "integer", "minimum": 0}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"quantity": {"type": "integer", "minimum": 1}}
        }
        """,
      witness: #"{"quantity": 0}"#),
    source: "JSON Schema Validation 2020-12, section 6.2.4", mirror: "minimum-changed")
}
