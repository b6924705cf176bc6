import KedgeDocuments

/// What takes traffic back, with the baseline worked in.
struct CanaryTriggers {
  private let rules: CanaryRules
  private let errorLimit: Fraction
  private let latencyLimit: Fraction
  private let successLimit: Fraction
  private let burnLimits: [(limit: Fraction, rate: CanaryRules.BurnRate)]

  init(rules: CanaryRules, baseline: CanaryWindow) throws(CanaryError) {
    guard let errorRate = baseline.errorRate, let latency = baseline.latency else {
      throw .missing("requests in the baseline")
    }
    guard let margin = Fraction(rules.errorRateMargin), let errorLimit = errorRate.adding(margin),
      let latencyLimit = latency.times(rules.latencyFactor), let successLimit = Fraction(rules.successRate),
      let least = Fraction(rules.leastBaseline), let order = errorRate.compared(with: least)
    else { throw .tooLong }
    let burnBase = order == .less ? least : errorRate
    var burnLimits: [(Fraction, CanaryRules.BurnRate)] = []
    for rate in rules.burnRates {
      guard let limit = burnBase.times(rate.times) else { throw .tooLong }
      burnLimits.append((limit, rate))
    }
    self.rules = rules
    (self.errorLimit, self.latencyLimit, self.successLimit) = (errorLimit, latencyLimit, successLimit)
    self.burnLimits = burnLimits
  }

  /// Why traffic goes back at a sample; nil when it does not.
  func fired(at index: Int, _ totals: CanaryTotals) throws(CanaryError) -> String? {
    let minutes = rules.windowInMinutes
    let window = try totals.window(upTo: index, seconds: minutes * 60)
    if window.requests >= rules.leastRequests {
      if let reason = try exceeds(window.errorRate, errorLimit, "error rate", "%", "\(minutes) minutes") {
        return reason
      }
      if let reason = try exceeds(window.latency, latencyLimit, "p95", "ms", "\(minutes) minutes") {
        return reason
      }
      if let success = window.successRate, try isAbove(successLimit, success) {
        return
          "success rate \(success.description) % over \(minutes) minutes, below \(successLimit.description) %"
      }
    }
    for (limit, rate) in burnLimits {
      let window = try totals.window(upTo: index, seconds: rate.hours * 3600)
      guard window.requests >= rules.leastRequests else { continue }
      let name = "burn rate above \(rate.times) times the baseline: error rate"
      if let reason = try exceeds(window.errorRate, limit, name, "%", "\(rate.hours) hours") { return reason }
    }
    return nil
  }

  private func exceeds(
    _ value: Fraction?, _ limit: Fraction, _ name: String, _ unit: String, _ time: String
  ) throws(CanaryError) -> String? {
    guard let value, try isAbove(value, limit) else { return nil }
    return "\(name) \(value.description) \(unit) over \(time), above \(limit.description) \(unit)"
  }

  private func isAbove(_ left: Fraction, _ right: Fraction) throws(CanaryError) -> Bool {
    guard let order = left.compared(with: right) else { throw .tooLong }
    return order == .greater
  }
}
