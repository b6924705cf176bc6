extension Catalogue {
  /// Annotation changed.
  public static let annotationChanged = Rule(
    id: "annotation-changed", topic: .annotation, title: "Annotation changed",
    why: """
      Words for people or hints for tools changed: `title`, `description`, `examples`, `deprecated`,
      `readOnly`, `writeOnly`, `$comment` or a keyword that JSON Schema does not know. No document is judged
      differently. Generated documentation and code may differ.
      """,
    instead: """
      Nothing. When the words now describe another meaning of the same documents, treat it as a new version
      of the contract.
      """,
    except: """
      In a dialect that gives a keyword a meaning of its own (OpenAPI's `readOnly`, for instance) it is
      judged by that.
      """,
    example: RuleExample(
      old: """
        {
          "description": "The sum of all lines.",
          "type": "number"
        }
        """,
      new: """
        {
          "description": "The sum of all lines, with tax.",
          "type": "number"
        }
        """,
      witness: nil),
    source: "JSON Schema Validation 2020-12, section 9", mirror: "annotation-changed")
}
