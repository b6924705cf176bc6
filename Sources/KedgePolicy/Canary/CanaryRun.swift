/// What a canary does over its samples: a pure function of rules and metrics.
public struct CanaryRun: Sendable {
  /// What is to be done.
  public enum Decision: Hashable, Sendable {
    /// The present step goes on.
    case `continue`
    /// Nothing can be judged: the step goes on and its time stands still.
    case hold
    /// Traffic goes back to what was before.
    case rollBack
    /// All steps are done.
    case complete

    /// The word for reports and evidence.
    public var name: String {
      switch self {
      case .continue: "continue"
      case .hold: "hold"
      case .rollBack: "roll-back"
      case .complete: "complete"
      }
    }
  }

  /// Something that happened on the way.
  public struct Event: Sendable {
    /// The sample at which it happened, from 0.
    public let sample: Int
    /// When.
    public let time: Timestamp
    /// The step, from 0.
    public let stage: Int
    /// What was decided.
    public let decision: Decision
    /// Why.
    public let reason: String
  }

  /// The steps begun, the holds, and the end, in order; the last one says what is to be done.
  public let events: [Event]
  /// How many steps were passed.
  public let stagesPassed: Int

  /// What is to be done now.
  public var decision: Decision { events.last?.decision ?? .hold }
  /// Why.
  public var reason: String { events.last?.reason ?? "there is no sample" }
}
