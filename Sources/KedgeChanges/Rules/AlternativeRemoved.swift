extension Catalogue {
  /// Alternative removed.
  public static let alternativeRemoved = Rule(
    id: "alternative-removed", topic: .valueRemoved, title: "Alternative removed",
    why: """
      A form that values could have is gone from `anyOf` or `oneOf`. Who still sends it is rejected. Where
      branches of a `oneOf` overlapped, taking one away also admits values that matched both.
      """,
    instead: "Keep accepting the form, mark its branch `deprecated`, and stop producing it.",
    except: "An alternative that the others cover is not missed.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "id": {"anyOf": [{"type": "integer"}, {"type": "string"}, {"type": "null"}]}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "id": {"anyOf": [{"type": "integer"}, {"type": "string"}]}
          }
        }
        """,
      witness: #"{"id": null}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.2 and 10.2.1.3", mirror: "alternative-added")
}
