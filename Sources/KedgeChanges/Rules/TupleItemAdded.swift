extension Catalogue {
  /// Place added to a tuple.
  public static let tupleItemAdded = Rule(
    id: "tuple-item-added", topic: .constraint, title: "Place added to a tuple",
    why: """
      One more place of the array has a schema. In an open array the element there was free, so arrays with
      another kind of element at that place are rejected now. In a closed one the array may be longer than
      it could be.
      """,
    instead: """
      Add a property beside the array for what is new; what stands in a tuple is known only by its place.
      """,
    except: """
      A place whose schema is what the schema of further elements said is no change. In drafts up to 2019-09
      a tuple is an array under `items`.
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
          "properties": {"position": {
            "type": "array",
            "prefixItems": [{"type": "number"}, {"type": "number"}, {"type": "number"}]
          }}
        }
        """,
      witness: #"{"position": [0, 0, "sea level"]}"#),
    source: "JSON Schema Core 2020-12, section 10.3.1.1", mirror: "tuple-item-removed")
}
