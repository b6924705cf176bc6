/// What a change does to the documents of a surface: each direction by itself, so that what is known of one stands where
/// the other is not known.
public struct Effect: Hashable, Sendable {
  /// Whether there is such a document.
  public enum Answer: Hashable, Sendable {
    /// There is one.
    case yes
    /// There is none, by a proof.
    case no
    /// Not known.
    case unknown
  }

  /// Whether some document that was accepted is rejected now.
  public let narrowing: Answer
  /// Whether some document that was rejected is accepted now.
  public let widening: Answer

  /// An effect from both directions.
  public init(narrowing: Answer, widening: Answer) {
    self.narrowing = narrowing
    self.widening = widening
  }

  /// Some document that was accepted is rejected now, none the other way.
  public static let narrows = Effect(narrowing: .yes, widening: .no)
  /// Some document that was rejected is accepted now, none the other way.
  public static let widens = Effect(narrowing: .no, widening: .yes)
  /// Both.
  public static let both = Effect(narrowing: .yes, widening: .yes)
  /// Neither, by a proof.
  public static let none = Effect(narrowing: .no, widening: .no)
  /// Not known.
  public static let undecided = Effect(narrowing: .unknown, widening: .unknown)

  /// Whether some document that was accepted is rejected now.
  public var isNarrowing: Bool { narrowing == .yes }

  /// Whether some document that was rejected is accepted now.
  public var isWidening: Bool { widening == .yes }

  /// The word for reports: narrows, widens, both, none or undecided.
  public var name: String {
    switch (narrowing, widening) {
    case (.yes, .yes): "both"
    case (.yes, _): "narrows"
    case (_, .yes): "widens"
    case (.no, .no): "none"
    default: "undecided"
    }
  }
}
