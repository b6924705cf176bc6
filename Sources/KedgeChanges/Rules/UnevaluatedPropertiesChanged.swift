extension Catalogue {
  /// Schema of unevaluated properties added or removed.
  public static let unevaluatedPropertiesChanged = Rule(
    id: "unevaluated-properties-changed", topic: .openness,
    title: "Schema of unevaluated properties added or removed",
    why: """
      The properties that no part of the schema looked at must match a schema now, or no longer have to. In
      an object that is composed of several parts these are the members that none of the parts declares: who
      sends one of another kind is rejected, who reads one meets a value that was not promised.
      """,
    instead: "Keep what was accepted, and declare the properties that are needed in one of the parts.",
    except: """
      To and from `false` it is `object-closed` and `object-opened`. A change within the schema of the
      keyword is reported under its own rule, at its place.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "allOf": [
            {"properties": {"id": {"type": "string"}}}
          ]
        }
        """,
      new: """
        {
          "type": "object",
          "allOf": [
            {"properties": {"id": {"type": "string"}}}
          ],
          "unevaluatedProperties": {"type": "string"}
        }
        """,
      witness: #"{"note": 1}"#),
    source: "JSON Schema Core 2020-12, section 11.3", mirror: "unevaluated-properties-changed")
}
