extension Catalogue {
  /// Property no longer requires something more.
  public static let dependencyRemoved = Rule(
    id: "dependency-removed", topic: .constraint, title: "Property no longer requires something more",
    why: """
      Where a certain property was present another had to be there too, or the document had to match a
      further schema; now it need not. Readers that see the one and take the other fail when it is missing.
      """,
    instead: "Keep sending both, and keep the dependency in the contract that describes what you send.",
    except: "A dependency that something else repeats is not missed.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {
            "card": {"type": "string"},
            "address": {"type": "string"}
          },
          "dependentRequired": {"card": ["address"]}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {
            "card": {"type": "string"},
            "address": {"type": "string"}
          }
        }
        """,
      witness: #"{"card": ""}"#),
    source: "JSON Schema Validation 2020-12, section 6.5.4", mirror: "dependency-added")
}
