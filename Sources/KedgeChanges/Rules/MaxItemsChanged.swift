extension Catalogue {
  /// Greatest number of elements changed.
  public static let maxItemsChanged = Rule(
    id: "max-items-changed", topic: .constraint, title: "Greatest number of elements changed",
    why: """
      Arrays may have fewer elements than before, or more. When the number went down, long arrays are
      rejected, which large customers meet first. When it went up or away, readers get more than they
      planned for: pages, batches, memory.
      """,
    instead: "Keep the number, and split the work behind the contract.",
    except: "A number that other keywords already imply is no change.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"lines": {"type": "array", "maxItems": 4}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"lines": {"type": "array", "maxItems": 2}}
        }
        """,
      witness: #"{"lines": [1, 2, 3]}"#),
    source: "JSON Schema Validation 2020-12, section 6.4.1", mirror: "max-items-changed")
}
