extension Catalogue {
  /// Place removed from a tuple.
  public static let tupleItemRemoved = Rule(
    id: "tuple-item-removed", topic: .constraint, title: "Place removed from a tuple",
    why: """
      One place of the array has no schema any more. In a closed array the array must be shorter, so those
      that were right are rejected. In an open one anything may stand at the place, which readers did not
      have to expect. A place taken from the middle moves the meaning of all that follow.
      """,
    instead: "Keep the place, and send something harmless there (`null`, where it is allowed).",
    except: "A place whose schema the schema of further elements repeats is not missed.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"position": {
            "type": "array",
            "prefixItems": [{"type": "number"}, {"type": "number"}, {"type": "number"}]
          }}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"position": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}]}}
        }
        """,
      witness: #"{"position": [0, 0, "sea level"]}"#),
    source: "JSON Schema Core 2020-12, section 10.3.1.1", mirror: "tuple-item-added")
}
