extension Catalogue {
  /// Property requires something more.
  public static let dependencyAdded = Rule(
    id: "dependency-added", topic: .requirementAdded, title: "Property requires something more",
    why: """
      Where a certain property is present, another must be there too, or the document must match a further
      schema. Documents that had the one without the other were accepted and are rejected now.
      """,
    instead: "Accept the property alone and fill in what is missing, or ask for both under a new name.",
    except: """
      `dependencies` of drafts up to 7 rewritten as `dependentRequired` or `dependentSchemas` is no change;
      nor is a dependency on what is required anyway.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "card": {"type": "string"},
            "address": {"type": "string"}
          }
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "card": {"type": "string"},
            "address": {"type": "string"}
          },
          "dependentRequired": {"card": ["address"]}
        }
        """,
      witness: #"{"card": ""}"#),
    source: "JSON Schema Validation 2020-12, section 6.5.4", mirror: "dependency-removed")
}
