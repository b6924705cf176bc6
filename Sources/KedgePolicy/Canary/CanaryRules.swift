public import KedgeDocuments

/// How traffic moves to a release, and what takes it back.
public struct CanaryRules: Sendable {
  /// A step of the ramp.
  public struct Stage: Sendable {
    /// The share of traffic, per cent.
    public let percent: ExactNumber
    /// How long it is watched before the next step, in hours; nil for the last step.
    public let hours: ExactNumber?
  }

  /// A rate of errors over some time that takes traffic back.
  public struct BurnRate: Sendable {
    /// How many times the baseline's error rate.
    public let times: ExactNumber
    /// Over how many hours.
    public let hours: Int
  }

  /// The steps, from the first.
  public internal(set) var ramp: [Stage] = []
  /// How many per cent points the error rate may lie over the baseline's.
  public internal(set) var errorRateMargin: ExactNumber = .zero
  /// How many times the baseline's 95th percentile is still good.
  public internal(set) var latencyFactor: ExactNumber = .one
  /// The least share of requests that must succeed, per cent.
  public internal(set) var successRate = ExactNumber(100)
  /// Slower losses.
  public internal(set) var burnRates: [BurnRate] = []
  /// The error rate below which a baseline counts as this, per cent: so that one error is not an infinite burn rate.
  public internal(set) var leastBaseline: ExactNumber = .zero
  /// Over how many minutes error rate, success and latency are measured.
  public internal(set) var windowInMinutes = 1
  /// With fewer requests in a window nothing is judged, and the stage is held.
  public internal(set) var leastRequests: ExactNumber = .one
  /// A longer time without a sample does not count towards a stage.
  public internal(set) var longestGapInMinutes = 1
  /// How long taking traffic back may take, in seconds.
  public internal(set) var rollbackWithinSeconds = 0
  /// Which role may do what by hand.
  public internal(set) var overrides: [String: String] = [:]

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "the rules of the canary, such as { ramp: [{ percent: 5, hours: 4 }] }",
      known: [
        "ramp", "rollback", "window_minutes", "min_requests", "max_gap_minutes", "overrides",
      ])
    if let field = fields["ramp"] { ramp = try Self.ramp(field) }
    if let field = fields["rollback"] { try rollback(field) }
    if let field = fields["window_minutes"] { windowInMinutes = try field.integer(1...1440) }
    if let field = fields["min_requests"] { leastRequests = try field.number() }
    if let field = fields["max_gap_minutes"] { longestGapInMinutes = try field.integer(1...1440) }
    if let field = fields["overrides"] {
      for (action, field) in try field.members("roles by action") {
        overrides[action] = try field.string("the name of a role")
      }
    }
  }

  private static func ramp(_ field: Field) throws(PolicyError) -> [Stage] {
    let stages = try field.list("a list of steps, such as { percent: 5, hours: 4 }") {
      field throws(PolicyError) in
      let fields = try Fields(field, "a step, such as { percent: 5, hours: 4 }", known: ["percent", "hours"])
      let percent = try fields.required("percent", example: "percent: 5")
      let share = try percent.number()
      guard share <= 100 else { throw percent.expected("a number from 0 to 100") }
      return Stage(
        percent: share, hours: try fields.read("hours") { field throws(PolicyError) in try field.number() })
    }
    let shares = stages.map(\.percent)
    guard zip(shares, shares.dropFirst()).allSatisfy({ $0 < $1 }), stages.last?.hours == nil,
      stages.dropLast().allSatisfy({ $0.hours != nil })
    else { throw field.expected("steps that grow, each with hours but for the last") }
    return stages
  }

  private mutating func rollback(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "what takes traffic back",
      known: [
        "error_rate_above_baseline_percent", "p95_times_baseline", "success_rate_below_percent", "burn_rates",
        "least_baseline_percent", "within_seconds",
      ])
    if let field = fields["error_rate_above_baseline_percent"] { errorRateMargin = try field.number() }
    if let field = fields["p95_times_baseline"] { latencyFactor = try field.number() }
    if let field = fields["success_rate_below_percent"] { successRate = try field.number() }
    if let field = fields["least_baseline_percent"] { leastBaseline = try field.number() }
    if let field = fields["within_seconds"] { rollbackWithinSeconds = try field.integer(0...3600) }
    if let field = fields["burn_rates"] {
      burnRates = try field.list("a list of rates, such as { times: 4, hours: 1 }") {
        field throws(PolicyError) in
        let fields = try Fields(field, "a rate, such as { times: 4, hours: 1 }", known: ["times", "hours"])
        return BurnRate(
          times: try fields.required("times", example: "times: 4").number(),
          hours: try fields.required("hours", example: "hours: 1").integer(1...720))
      }
    }
  }
}
