import KedgeDocuments

/// A canary under way.
struct CanaryProgress {
  private let rules: CanaryRules
  private let samples: [CanarySample]
  private let totals: CanaryTotals
  private let triggers: CanaryTriggers
  private var events: [CanaryRun.Event] = []
  private var stage = 0
  /// Seconds of the present step that were judged.
  private var judged = 0
  private(set) var isOver = false

  init(rules: CanaryRules, metrics: CanaryMetrics) throws(CanaryError) {
    self.rules = rules
    samples = metrics.samples
    totals = try CanaryTotals(metrics.samples)
    triggers = try CanaryTriggers(rules: rules, baseline: try CanaryTotals(metrics.baseline).whole())
  }

  var run: CanaryRun { CanaryRun(events: events, stagesPassed: stage) }

  /// Judges one sample.
  mutating func take(_ index: Int) throws(CanaryError) {
    if let reason = try triggers.fired(at: index, totals) {
      isOver = true
      return add(index, .rollBack, reason)
    }
    let window = try totals.window(upTo: index, seconds: rules.windowInMinutes * 60)
    guard window.requests >= rules.leastRequests else {
      return add(
        index, .hold, "fewer than \(rules.leastRequests) requests in \(rules.windowInMinutes) minutes")
    }
    guard count(index) else { return }
    add(index, .continue, "\(percent) of traffic")
    advance(index)
  }

  /// Counts the time since the sample before; false when it was too long.
  private mutating func count(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let seconds = samples[index].time.seconds - samples[index - 1].time.seconds
    if seconds > rules.longestGapInMinutes * 60 {
      add(index, .hold, "no sample for \(seconds / 60) minutes")
      return false
    }
    judged += seconds
    return true
  }

  private mutating func advance(_ index: Int) {
    while stage < rules.ramp.count {
      guard let hours = rules.ramp[stage].hours else {
        isOver = true
        stage += 1
        return add(index, .complete, "all of traffic, after every step of the ramp")
      }
      guard let needed = hours.multiplied(by: 3600), ExactNumber(judged) >= needed else { return }
      judged = 0
      stage += 1
      add(index, .continue, "\(percent) of traffic")
    }
  }

  private var percent: String {
    rules.ramp.indices.contains(stage) ? "\(rules.ramp[stage].percent.canonicalSpelling) %" : "all"
  }

  /// Says what happened, unless the same was said last.
  private mutating func add(_ index: Int, _ decision: CanaryRun.Decision, _ reason: String) {
    if let last = events.last, last.decision == decision, last.stage == stage, decision == .continue {
      return
    }
    if let last = events.last, last.decision == .hold, decision == .hold, last.stage == stage { return }
    events.append(
      CanaryRun.Event(
        sample: index, time: samples[index].time, stage: min(stage, max(0, rules.ramp.count - 1)),
        decision: decision, reason: reason))
  }
}
