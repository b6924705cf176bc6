/// What validation found.
public struct ValidationResult: Sendable {
  /// Whether the document is valid; nil when that cannot be judged, as `undecided` says.
  public let isValid: Bool?
  /// What it fails; empty when it is valid.
  public let errors: [ValidationError]
  /// Why there is no judgement; nil when there is one.
  public let undecided: String?
}
