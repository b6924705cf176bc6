extension Catalogue {
  /// Contract that cannot be read.
  public static let contractUnreadable = Rule(
    id: "contract-unreadable", topic: .contract, title: "Contract that cannot be read",
    why: """
      The file is no JSON or YAML document, is a symbolic link, or is not of the kind it is said
      to be. What it means cannot be told, so no change of it can be judged.
      """,
    instead: """
      Correct the file at the place that is named. A file that is no contract must not be matched
      by the module's patterns.
      """,
    example: RuleExample(
      old: #"{"type": "string"}"#, new: #"{"type": "string""#,
      witness: nil),
    source: "RFC 8259", mirror: "contract-unreadable")
}
