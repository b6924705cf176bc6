/// What validation takes for granted where specifications differ.
public struct ValidationOptions: Hashable, Sendable {
  /// Whether `format` is an assertion.
  public enum FormatPolicy: Hashable, Sendable {
    /// Says nothing about validity.
    case annotation
    /// Strings must have the format, where it is known.
    case assertion
  }

  /// What `integer` means in draft 4.
  public enum Draft4Integer: Hashable, Sendable {
    /// By spelling: `1.0` is none, as draft 4 says.
    case lexical
    /// By value, as later drafts say.
    case mathematical
  }

  /// Whether `format` is an assertion.
  public var format: FormatPolicy
  /// What `integer` means in draft 4.
  public var draft4Integer: Draft4Integer

  /// Options given one by one.
  public init(format: FormatPolicy = .annotation, draft4Integer: Draft4Integer = .lexical) {
    self.format = format
    self.draft4Integer = draft4Integer
  }
}
