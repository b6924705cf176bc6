/// What a policy makes of a change, before lane and approvals.
public struct Assessment: Sendable {
  /// The class by effect and flow alone.
  public let computed: Classification
  /// The class that the policy gives it.
  public let classification: Classification
  /// Whether it is said with a warning whatever the lane allows.
  public let warns: Bool
  /// Whether it takes an approval whatever the lane says of additive changes.
  public let asks: Bool
  /// What the policy has to say, a sentence each.
  public let notes: [String]
  /// The part of the policy that says it: `matriz: enum value added, produced: noted (computed: breaking)`.
  public let source: String
}
