extension Catalogue {
  /// Property removed.
  public static let propertyRemoved = Rule(
    id: "property-removed", topic: .propertyRemoved, title: "Property removed",
    why: """
      The contract names a property no more. In a closed object every document that has it is rejected now.
      In an open object anything is accepted under the name, so that a reader may meet a value of another
      type where the old contract promised one; and a program that shows the property shows nothing.
      """,
    instead: """
      Keep the property, mark it `deprecated`, and stop producing it when nobody reads it any more. Remove
      it in a new version of the contract.
      """,
    except: """
      A property that moved to an `allOf` or behind a reference is still there. When another property of the
      same schema appeared, the report says that it looks like a rename; it is a removal all the same.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "note": {"type": "string"}
          },
          "additionalProperties": false
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"}
          },
          "additionalProperties": false
        }
        """,
      witness: #"{"note": ""}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.1", mirror: "property-added")
}
