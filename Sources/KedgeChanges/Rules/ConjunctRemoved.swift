extension Catalogue {
  /// Further schema need not match any more.
  public static let conjunctRemoved = Rule(
    id: "conjunct-removed", topic: .constraint, title: "Further schema need not match any more",
    why: """
      An `allOf` has one schema less, or went: documents need not match that schema any more. Readers that
      rely on what it promised meet documents without it.
      """,
    instead: "Keep what the schema promised in the contract that describes what you send.",
    except: "A schema that is merged into its neighbours is still there, and nothing is reported.",
    example: RuleExample(
      old: """
        {
          "allOf": [
            {"$ref": "#/$defs/identified"},
            {"$ref": "#/$defs/audited"}
          ],
          "$defs": {
            "identified": {"type": "object", "required": ["id"]},
            "audited": {"required": ["author"]}
          }
        }
        """,
      new: """
        {
          "allOf": [
            {"$ref": "#/$defs/identified"}
          ],
          "$defs": {
            "identified": {"type": "object", "required": ["id"]},
            "audited": {"required": ["author"]}
          }
        }
        """,
      witness: #"{"id": "a"}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.1", mirror: "conjunct-added")
}
