extension Catalogue {
  /// Further schema need not match any more.
  public static let conjunctRemoved = Rule(
    id: "conjunct-removed", topic: .constraint, title: "Further schema need not match any more",
    why: """
      An `allOf` has one schema less, or went: documents need not match that schema any more. Readers that
      rely on what it promised meet documents without it.
      """,
    instead: "Keep what the schema promised in the contract that describes what you send.",
    except: """
      What means the same outside an `allOf` is compared as if it stood there: a part that only required a
      property is `required-removed`, and merging an `allOf` into one schema is silent.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "allOf": [
            {"$ref": "#/$defs/identified"},
            {"$ref": "#/$defs/audited"}
          ],
          "$defs": {
            "identified": {"anyOf": [{"required": ["id"]}, {"required": ["number"]}]},
            "audited": {"anyOf": [{"required": ["author"]}, {"required": ["editor"]}]}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "allOf": [
            {"$ref": "#/$defs/identified"}
          ],
          "$defs": {
            "identified": {"anyOf": [{"required": ["id"]}, {"required": ["number"]}]},
            "audited": {"anyOf": [{"required": ["author"]}, {"required": ["editor"]}]}
          }
        }
        """,
      witness: #"{"id": "a"}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.1", mirror: "conjunct-added")
}
