import KedgeDocuments

extension CanaryRules {
  /// What the canary does over its samples, from the first to where it ends: rolled back, complete, or at the last.
  ///
  /// Deciding takes samples up to the one at hand only, so more samples never change what was decided before. Time
  /// counts towards a step where there were enough requests to judge, and no longer gap than the rules allow.
  ///
  /// - Throws: `CanaryError` when the baseline has no requests, or numbers are too long.
  public func run(_ metrics: CanaryMetrics) throws(CanaryError) -> CanaryRun {
    var progress = try CanaryProgress(rules: self, metrics: metrics)
    for index in metrics.samples.indices {
      try progress.take(index)
      if progress.isOver { break }
    }
    return progress.run
  }
}
