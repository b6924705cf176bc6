extension Catalogue {
  /// Alternative added.
  public static let alternativeAdded = Rule(
    id: "alternative-added", topic: .valueAdded, title: "Alternative added",
    why: """
      A value may have one more form: `anyOf` or `oneOf` has a further branch. Who sends documents loses
      nothing, unless the new branch of a `oneOf` overlaps an old one, for then values that match both are
      rejected. Who reads them may meet a form that did not exist when the program was written.
      """,
    instead: """
      Ship the readers first. In a `oneOf` make the branches exclusive, by a constant that names the form.
      """,
    except: """
      An alternative that the others already cover adds no document. Another order of the alternatives is no
      change.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "id": {"anyOf": [{"type": "integer"}, {"type": "string"}]}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "id": {"anyOf": [{"type": "integer"}, {"type": "string"}, {"type": "null"}]}
          }
        }
        """,
      witness: #"{"id": null}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.2 and 10.2.1.3", mirror: "alternative-removed")
}
