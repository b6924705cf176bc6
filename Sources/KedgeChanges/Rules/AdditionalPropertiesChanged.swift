extension Catalogue {
  /// Schema of other properties added or removed.
  public static let additionalPropertiesChanged = Rule(
    id: "additional-properties-changed", topic: .openness,
    title: "Schema of other properties added or removed",
    why: """
      The properties that the contract does not name must match a schema now, or no longer have to. For maps
      (objects whose names are data) this is the type of every entry: who sends an entry of another kind is
      rejected, who reads one meets a value that was not promised.
      """,
    instead: """
      Keep what was accepted. For a map of a new kind of values add a second property beside the first.
      """,
    except: """
      To and from `false` it is `object-closed` and `object-opened`. A change within the schema is reported
      under its own rule, at its place.
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
          "additionalProperties": {"type": "integer"}
        }
        """,
      witness: #"{"apples": "3"}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.3", mirror: "additional-properties-changed")
}
