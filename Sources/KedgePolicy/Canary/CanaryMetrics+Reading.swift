import KedgeDocuments

extension CanaryMetrics {
  /// Reads metrics: CSV, a JSON list of samples, or the answer of a Prometheus range query.
  ///
  /// A sample has `time` (RFC 3339, or seconds since 1970), `requests`, `errors` and `p95_ms`; and `baseline_requests`,
  /// `baseline_errors`, `baseline_p95_ms` where the baseline was measured beside it. In an answer of Prometheus the
  /// series are told by their label `series`, else by `__name__`.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - name: What messages call it.
  ///   - baseline: Samples of the baseline, where they are in another text; only their own columns count.
  /// - Throws: `CanaryError` with what is wrong.
  public static func read(_ bytes: [UInt8], name: String, baseline: [UInt8]? = nil) throws(CanaryError)
    -> CanaryMetrics
  {
    let rows = try CanaryRows.read(bytes, name: name)
    let samples = try rows.samples(prefix: "", of: "the release")
    let compared =
      if let baseline {
        try CanaryRows.read(baseline, name: "baseline").samples(prefix: "", of: "the baseline")
      } else {
        try rows.samples(prefix: "baseline_", of: "the baseline")
      }
    return try CanaryMetrics(samples: samples, baseline: compared)
  }
}
