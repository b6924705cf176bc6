extension Catalogue {
  /// Openness to unevaluated elements changed.
  public static let unevaluatedItemsChanged = Rule(
    id: "unevaluated-items-changed", topic: .openness, title: "Openness to unevaluated elements changed",
    why: """
      What happens to elements that no part of the schema looked at is another than before.
      `unevaluatedItems: false` closes an array that is composed of several parts: arrays with an element
      that none of the parts describes are rejected then.
      """,
    instead: """
      Leave a composed array open and ignore what is not known, or close it in a new version of the
      contract.
      """,
    except: "A change within the schema of the keyword is reported under its own rule, at its place.",
    example: RuleExample(
      old: """
        {
          "type": "array",
          "allOf": [
            {"prefixItems": [{"type": "number"}]}
          ]
        }
        """,
      new: """
        {
          "type": "array",
          "allOf": [
            {"prefixItems": [{"type": "number"}]}
          ],
          "unevaluatedItems": false
        }
        """,
      witness: #"[0, "m"]"#),
    source: "JSON Schema Core 2020-12, section 11.2", mirror: "unevaluated-items-changed")
}
