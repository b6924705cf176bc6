import KedgeDocuments

extension CanaryRules {
  /// How many seconds after a rollback was due requests still came; nil when they ended within the limit.
  ///
  /// A sample counts when all of it lies past the limit: it tells of the time since the one before it.
  public func overrun(of run: CanaryRun, over metrics: CanaryMetrics) -> Int? {
    guard let event = run.events.last, event.decision == .rollBack else { return nil }
    let end = event.time.seconds + rollbackWithinSeconds
    let pairs = zip(metrics.samples, metrics.samples.dropFirst())
    let late = pairs.filter { before, sample in
      before.time.seconds >= end && sample.requests > .zero
    }
    return late.last.map { $0.1.time.seconds - event.time.seconds }
  }
}
