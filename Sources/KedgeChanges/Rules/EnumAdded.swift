extension Catalogue {
  /// Values limited to a list.
  public static let enumAdded = Rule(
    id: "enum-added", topic: .constraint, title: "Values limited to a list",
    why: """
      Any value that the other keywords allow was accepted here; now only the listed ones are. Who sends
      anything else is rejected, and a value that nobody thought of is what a free field is used for.
      """,
    instead: """
      Leave the field free and name the preferred values in its description, or add a new property with the
      list and retire this one.
      """,
    except: """
      A list that names every value that was allowed (`true` and `false` for a boolean) is no change.
      `const` to an `enum` of that one value is none either.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string"}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string", "enum": ["EUR", "USD"]}}
        }
        """,
      witness: #"{"currency": "CHF"}"#),
    source: "JSON Schema Validation 2020-12, section 6.1.2", mirror: "enum-removed")
}
