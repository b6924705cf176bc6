extension Catalogue {
  /// Default does not match its schema.
  public static let defaultInvalid = Rule(
    id: "default-invalid", topic: .defaultValue, title: "Default does not match its schema",
    why: """
      The default is a value that its own schema rejects. A reader that fills it in has a document that is
      invalid, and the next program that validates it fails.
      """,
    instead: "Give a default that the schema accepts, or none.",
    except: """
      A default that was invalid before and is still the same is not reported. One that was invalid and is
      valid now is `default-changed`.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object",
          "properties": {"quantity": {"type": "integer", "default": 1}}
        }
        """,
      new: """
        {
          "type": "object",
          "properties": {"quantity": {"type": "integer", "default": "1"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Validation 2020-12, section 9.2", mirror: "default-changed")
}
