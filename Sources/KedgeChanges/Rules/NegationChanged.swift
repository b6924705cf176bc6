extension Catalogue {
  /// Excluded form added, removed or changed.
  public static let negationChanged = Rule(
    id: "negation-changed", topic: .composition, title: "Excluded form added, removed or changed",
    why: """
      What documents must not match is another than before: a `not` was added, removed or put around
      something else. What it excludes is easily more than was meant: `not` with `properties` alone excludes
      every value that is no object.
      """,
    instead: "Say what is allowed instead of what is not, or accept the form and refuse it where it matters.",
    except: """
      A negation of what cannot be is no change. Where the place of the change within the `not` is known, it
      is named.
      """,
    example: RuleExample(
      old: """
        {
          "type": "object"
        }
        """,
      new: """
        {
          "type": "object",
          "not": {"required": ["legacy_id"]}
        }
        """,
      witness: #"{"legacy_id": 1}"#),
    source: "JSON Schema Core 2020-12, section 10.2.1.4", mirror: "negation-changed")
}
