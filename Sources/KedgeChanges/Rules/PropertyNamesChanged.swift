extension Catalogue {
  /// Rule for property names added or removed.
  public static let propertyNamesChanged = Rule(
    id: "property-names-changed", topic: .constraint, title: "Rule for property names added or removed",
    why: """
      The names that an object may have are restricted now, or no longer restricted. Names are data in maps
      (labels, translations, prices by country), so documents whose names do not fit are rejected, or
      readers meet names that could not come before.
      """,
    instead: "Accept the old names, and name the wanted form in the description.",
    except: "A change within the schema of the names is reported under its own rule, at its place.",
    example: RuleExample(
      old: """
        {
          "type": "object",
          "additionalProperties": {"type": "string"}
        }
        """,
      new: """
        {
          "type": "object",
          "additionalProperties": {"type": "string"},
          "propertyNames": {"pattern": "^[a-z]+$"}
        }
        """,
      witness: #"{"Team": ""}"#),
    source: "JSON Schema Core 2020-12, section 10.3.2.4", mirror: "property-names-changed")
}
