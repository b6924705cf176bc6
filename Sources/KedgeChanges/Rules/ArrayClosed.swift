extension Catalogue {
  /// Array closed to further elements.
  public static let arrayClosed = Rule(
    id: "array-closed", topic: .openness, title: "Array closed to further elements",
    why: """
      Elements after the ones that the contract describes were accepted and are rejected now. Who sends a
      longer array, as a newer or a more precise client does, fails.
      """,
    instead: "Leave the array open and ignore what comes after the known elements.",
    except: """
      Where `maxItems` already forbids further elements, nothing is reported. In drafts up to 2019-09 the
      keyword is `additionalItems`.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"position": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}]}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"position": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}], "items": false}}
        }
        """,
      witness: #"{"position": [0, 0, 0]}"#),
    source: "JSON Schema Core 2020-12, section 10.3.1.2", mirror: "array-opened")
}
