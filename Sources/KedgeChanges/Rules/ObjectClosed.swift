extension Catalogue {
  /// Object closed to other properties.
  public static let objectClosed = Rule(
    id: "object-closed", topic: .openness, title: "Object closed to other properties",
    why: """
      Properties that the contract does not name were accepted and are rejected now. Clients often send more
      than they need to (a whole record, a field of a newer version, a comment), and all of them fail.
      Closing also makes every property that is added later a break for readers.
      """,
    instead: """
      Leave the object open and ignore what is not known. To learn what clients send, log unknown names for
      a while before you decide.
      """,
    except: """
      An `additionalProperties: false` that says what `propertyNames` or `unevaluatedProperties` already
      said is no change.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"id": {"type": "string"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"id": {"type": "string"}},
          "additionalProperties": false
        }
        """,
      witness: #"{"note": ""}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.3", mirror: "object-opened")
}
