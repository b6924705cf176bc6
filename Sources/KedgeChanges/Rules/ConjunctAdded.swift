extension Catalogue {
  /// Further schema must match.
  public static let conjunctAdded = Rule(
    id: "conjunct-added", topic: .constraint, title: "Further schema must match",
    why: """
      An `allOf` has one more schema, or appeared: documents must match that schema too. All that do not are
      rejected now. A shared definition that is added this way brings its own requirements with it.
      """,
    instead: """
      Add a variant of the shared definition in which everything is optional, or publish a new version of
      the contract.
      """,
    except: """
      What means the same outside an `allOf` is compared as if it stood there: a part that only requires a
      property is `required-added`, and splitting a schema into an `allOf` is silent.
      """,
    example: RuleExample(
      old: """
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
      new: """
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
      witness: #"{"id": "a"}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.1", mirror: "conjunct-removed")
}
