extension Catalogue {
  /// Step of numbers changed.
  public static let multipleOfChanged = Rule(
    id: "multiple-of-changed", topic: .constraint, title: "Step of numbers changed",
    why: """
      Numbers must be multiples of another number than before. A coarser step rejects values that were
      right; a finer one, or none, brings values that readers round or store wrongly, such as a third
      decimal of a price.
      """,
    instead: "Keep the step, and add a property with the finer or coarser amount beside this one.",
    except: """
      Numbers are exact: 0.3 is a multiple of 0.1. `multipleOf: 1` on an integer says nothing and is no
      change.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"price": {"type": "number", "multipleOf": 0.01}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"price": {"type": "number", "multipleOf": 0.05}}
        }
        """,
      witness: #"{"price": 0.01}"#),
    source: "JSON Schema Validation 2020-12, section 6.2.1", mirror: "multiple-of-changed")
}
