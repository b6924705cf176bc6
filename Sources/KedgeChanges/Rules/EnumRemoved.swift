extension Catalogue {
  /// List of values removed.
  public static let enumRemoved = Rule(
    id: "enum-removed", topic: .constraint, title: "List of values removed",
    why: """
      Only the listed values were accepted here; now any value is that the other keywords allow. Who sends
      documents loses nothing. Who reads them and relies on the list meets values that are not in it.
      """,
    instead: "Add the values that are needed to the list, one release at a time, so that readers can follow.",
    except: "A list that other keywords repeat in another form is not missed.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string", "enum": ["EUR", "USD"]}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"currency": {"type": "string"}}
        }
        """,
      witness: #"{"currency": "CHF"}"#),
    source: "JSON Schema Validation 2020-12, section 6.1.2", mirror: "enum-added")
}
