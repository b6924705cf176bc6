extension Catalogue {
  /// Alternatives added, removed or combined differently.
  public static let alternativesChanged = Rule(
    id: "alternatives-changed", topic: .composition,
    title: "Alternatives added, removed or combined differently",
    why: """
      An `anyOf` or `oneOf` appeared or went as a whole, or one became the other. `oneOf` rejects what
      matches two branches, `anyOf` accepts it; a list of alternatives that appears rejects all that is in
      none of them.
      """,
    instead: """
      Keep `anyOf`, and let the reader choose the branch. Use `oneOf` from the beginning, with branches that
      exclude each other.
      """,
    except: """
      Between branches that exclude each other `anyOf` and `oneOf` are the same, and nothing is reported.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "anyOf": [
            {"required": ["email"]},
            {"required": ["phone"]}
          ]
        }
        """,
      new: """
        {
          "type": "object",
          "oneOf": [
            {"required": ["email"]},
            {"required": ["phone"]}
          ]
        }
        """,
      witness: #"{"email": "", "phone": ""}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.2 and 10.2.1.3", mirror: "alternatives-changed")
}
