import KedgeDocuments

/// The samples of a canary, in the order of time, and what it is compared with.
public struct CanaryMetrics: Sendable {
  /// Of the release.
  public let samples: [CanarySample]
  /// Of what it is compared with.
  public let baseline: [CanarySample]

  /// Samples in the order of time.
  ///
  /// - Throws: `CanaryError` when there is none, or one cannot be.
  public init(samples: [CanarySample], baseline: [CanarySample]) throws(CanaryError) {
    try Self.check(samples, "the release")
    try Self.check(baseline, "the baseline")
    (self.samples, self.baseline) = (samples, baseline)
  }

  private static func check(_ samples: [CanarySample], _ subject: String) throws(CanaryError) {
    if samples.isEmpty { throw .missing("samples of \(subject)") }
    for (index, sample) in samples.enumerated() {
      if index > 0, samples[index - 1].time >= sample.time {
        throw .sample(index + 1, subject, "it is not later than the one before it")
      }
      if sample.errors > sample.requests {
        throw .sample(index + 1, subject, "it has more errors than requests")
      }
      if sample.requests > .zero, sample.p95 == nil {
        throw .sample(index + 1, subject, "it has requests and no p95")
      }
    }
  }
}
