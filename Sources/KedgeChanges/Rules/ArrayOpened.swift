extension Catalogue {
  /// Array opened to further elements.
  public static let arrayOpened = Rule(
    id: "array-opened", topic: .openness, title: "Array opened to further elements",
    why: """
      Elements after the ones that the contract describes were rejected and are accepted now, with any
      value. Readers that take the array apart by its length fail.
      """,
    instead: "Describe the elements that are needed, one more place at a time.",
    except: """
      Where `maxItems` still forbids further elements, nothing is reported. In drafts up to 2019-09 the
      keyword is `additionalItems`.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"position": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}], "items": false}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"position": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}]}}
        }
        """,
      witness: #"{"position": [0, 0, 0]}"#),
    source: "JSON Schema Core 2020-12, section 10.3.1.2", mirror: "array-closed")
}
