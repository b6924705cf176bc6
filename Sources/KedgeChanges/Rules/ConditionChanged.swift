extension Catalogue {
  /// Condition added, removed or changed.
  public static let conditionChanged = Rule(
    id: "condition-changed", topic: .composition, title: "Condition added, removed or changed",
    why: """
      An `if` with `then` or `else` was added, removed or says something else. Documents that meet the
      condition must match what they did not have to, or no longer have to. Note that `if` with `properties`
      alone is met by documents that lack the property.
      """,
    instead: """
      Accept the documents and ask for the rest where it is needed, or add the condition together with a new
      value that only new clients send.
      """,
    except: """
      `if` without `then` and `else` says nothing. A condition rewritten as alternatives that accept the
      same documents is no change. A change within `then` or `else` is reported under its own rule, at its
      place.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object"
        }
        """,
      new: """
        {
          "type": "object",
          "if": {
            "properties": {"country": {"const": "US"}},
            "required": ["country"]
          },
          "then": {"required": ["state"]}
        }
        """,
      witness: #"{"country": "US"}"#),
    source: "JSON Schema Core 2020-12, section 10.2.2", mirror: "condition-changed")
}
