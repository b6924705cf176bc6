extension Catalogue {
  /// Property added.
  public static let propertyAdded = Rule(
    id: "property-added", topic: .propertyAdded, title: "Property added",
    why: """
      The contract names one more property. In an open object a writer may have used the name already, for
      something else: strictly, such a document was accepted and is rejected now. In a closed object the new
      property was an error and is allowed now, which a strict reader of the old contract refuses.
      """,
    instead: """
      Where readers refuse names that they do not know, as a closed object does, ship the readers first, then
      start to send it. Else nothing is to be done: optional properties are how contracts grow. Give it a
      `default`, so that readers agree what its absence means, and make sure that nobody uses the name for
      something else.
      """,
    except: """
      Under the policies `matriz` and `wire` names that a contract never mentioned count as unused, and the
      strict reading is said in a note. A property whose schema accepts everything moves no document in an
      open object.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "note": {"type": "string"}
          }
        }
        """,
      witness: #"{"note": 1}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.1", mirror: "property-removed")
}
