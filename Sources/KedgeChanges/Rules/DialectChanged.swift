extension Catalogue {
  /// Dialect of JSON Schema changed.
  public static let dialectChanged = Rule(
    id: "dialect-changed", topic: .composition, title: "Dialect of JSON Schema changed",
    why: """
      `$schema` names another draft, so the same keywords may mean something else. In draft 4 `1.0` is no
      integer, from draft 6 on it is; before 2019-09 what stands beside `$ref` is ignored; `items` with an
      array, `dependencies` and `definitions` have new names since.
      """,
    instead: "Write the schema for the new draft in such a way that it accepts the same documents.",
    except: """
      By itself it moves no document. What means something else in the new draft is compared by its meaning
      and reported under its own rule.
      """,
    example: RuleExample(
      old: """
        {
          "$schema": "http://json-schema.org/draft-06/schema#",
          "type": "object",
          "properties": {"count": {"type": "integer"}}
        }
        """,
      new: """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object",
          "properties": {"count": {"type": "integer"}}
        }
        """,
      witness: nil),
    source: "JSON Schema Core 2020-12, section 8.1.1", mirror: "dialect-changed")
}
