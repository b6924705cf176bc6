extension Catalogue {
  /// Unresolved reference changed.
  public static let referenceChanged = Rule(
    id: "reference-changed", topic: .composition, title: "Unresolved reference changed",
    why: """
      A reference points at a document that is not at hand, and it points at another one than before, or it
      was at hand before. What that document says cannot be compared, so whether the change breaks anything
      is not known.
      """,
    instead: """
      Keep a copy of the document in the repository and name it under `references:` in kedge.yaml; then its
      content is compared.
      """,
    except: """
      An unresolved reference with the same address on both sides is taken for the same schema, and said to
      be so. References that are resolved are compared by what they point at; where they point is no change.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"address": {"$ref": "https://example.com/address/1.json"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"address": {"$ref": "https://example.com/address/2.json"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Core 2020-12, section 8.2.3.1", mirror: "reference-changed")
}
