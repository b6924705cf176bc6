extension Catalogue {
  /// Object opened to other properties.
  public static let objectOpened = Rule(
    id: "object-opened", topic: .openness, title: "Object opened to other properties",
    why: """
      Properties that the contract does not name were rejected and are accepted now, with any value. Who
      sends documents loses nothing. Readers that reject unknown names, or that take every member of the
      object to be one of the declared ones, fail.
      """,
    instead: """
      Declare the properties that are needed. Open an object only where its readers ignore what they do not
      know.
      """,
    except: "Where other keywords keep the object closed, nothing is reported.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"id": {"type": "string"}},
          "additionalProperties": false
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"id": {"type": "string"}}
        }
        """,
      witness: #"{"note": ""}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.3", mirror: "object-closed")
}
