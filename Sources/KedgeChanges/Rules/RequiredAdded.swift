extension Catalogue {
  /// Property became required.
  public static let requiredAdded = Rule(
    id: "required-added", topic: .requirementAdded, title: "Property became required",
    why: """
      Documents without the property were accepted and are rejected now. Every client that does not send it
      fails at once, and cannot be repaired by those who run the contract: each of them has to be changed
      and deployed.
      """,
    instead: """
      Keep the property optional and fill in a value where it is missing. Where it must be there, publish a
      new version of the contract beside this one and move the clients over.
      """,
    except: """
      A name that something else already requires (an `allOf`, a `dependentRequired` on a required name)
      adds nothing. Where a policy assumes that readers fill in defaults, a new required property with a
      valid `default` is no break.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "currency": {"type": "string"}
          },
          "required": ["id"]
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "currency": {"type": "string"}
          },
          "required": ["id", "currency"]
        }
        """,
      witness: #"{"id": "a"}"#),
    source: "JSON Schema Validation 2020-12, section 6.5.3", mirror: "required-removed")
}
