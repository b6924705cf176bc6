extension Catalogue {
  /// Contract new in a released module.
  public static let contractAdded = Rule(
    id: "contract-added", topic: .contract, title: "Contract new in a released module",
    why: """
      A file is matched by a pattern of the module and is not in its latest release. Nobody relies
      on it yet; from the next release on they may.
      """,
    instead: """
      Nothing, if it is meant. If the file is no contract, narrow the pattern.
      """,
    except: """
      In a module without a release nothing is new: `baseline-missing` is reported once for the
      module.
      """,
    example: RuleExample(
      old: #"(no such file)"#, new: #"schemas/billing/credit.json, matched by schemas/billing/*.json"#,
      witness: nil),
    source: "Semantic Versioning 2.0.0, section 7", mirror: "contract-removed")
}
