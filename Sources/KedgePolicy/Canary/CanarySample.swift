public import KedgeDocuments

/// What was measured in some time, of a release or of what it is compared with.
public struct CanarySample: Hashable, Sendable {
  /// When the time ended.
  public let time: Timestamp
  /// Requests.
  public let requests: ExactNumber
  /// Requests that failed.
  public let errors: ExactNumber
  /// The 95th percentile of latency in milliseconds; nil where there was no request.
  public let p95: ExactNumber?

  /// A sample from its parts.
  public init(time: Timestamp, requests: ExactNumber, errors: ExactNumber, p95: ExactNumber?) {
    (self.time, self.requests, self.errors, self.p95) = (time, requests, errors, p95)
  }
}
