extension Catalogue {
  /// Openness to unevaluated properties changed.
  public static let unevaluatedPropertiesChanged = Rule(
    id: "unevaluated-properties-changed", topic: .openness,
    title: "Openness to unevaluated properties changed",
    why: """
      What happens to properties that no part of the schema looked at is another than before.
      `unevaluatedProperties: false` closes an object that is composed of several parts: documents with a
      member that none of the parts declares are rejected then.
      """,
    instead: """
      Leave a composed object open and ignore what is not known, or close it in a new version of the
      contract.
      """,
    except: "A change within the schema of the keyword is reported under its own rule, at its place.",
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
          "unevaluatedProperties": false
        }
        """,
      witness: #"{"note": ""}"#),
    source: "JSON Schema Core 2020-12, section 11.3", mirror: "unevaluated-properties-changed")
}
