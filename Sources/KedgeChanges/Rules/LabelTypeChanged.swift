import KedgeContracts

extension Catalogue {
  /// Type of a label changed.
  public static let labelTypeChanged = Rule(
    id: "label-type-changed", topic: .structure, title: "Type of a label changed",
    why: """
      Comparisons of the values mean something else, and stores that know types refuse one of them.
      """,
    instead: """
      Publish the label under a new name beside the old one.
      """,
    except: """
      A label that is declared here in one version and elsewhere in the other has no type to compare.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              size: {type: int}
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              size: {type: string}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/",
    mirror: "label-type-changed")
}
