extension Catalogue {
  /// Pattern of property names removed.
  public static let patternPropertyRemoved = Rule(
    id: "pattern-property-removed", topic: .propertyRemoved, title: "Pattern of property names removed",
    why: """
      Properties whose names match the pattern are no longer spoken of. In a closed object every document
      that has one is rejected now; in an open one they may hold anything, which readers did not have to
      expect.
      """,
    instead: "Keep the pattern and mark its schema `deprecated`. Remove it in a new version of the contract.",
    except: "Names that another pattern or `properties` covers in the same way are not missed.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "patternProperties": {
            "^x-": {"type": "string"}
          },
          "additionalProperties": false
        }
        """,
      new: """
        {
          "type": "object",
          "additionalProperties": false
        }
        """,
      witness: #"{"x-priority": ""}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.2", mirror: "pattern-property-added")
}
