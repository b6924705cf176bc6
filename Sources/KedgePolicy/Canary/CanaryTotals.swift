import KedgeDocuments

/// Sums over the first samples, so that those over a window are differences.
struct CanaryTotals {
  private let times: [Int]
  private var requests: [ExactNumber] = [.zero]
  private var errors: [ExactNumber] = [.zero]
  /// Latency weighted by requests.
  private var latency: [ExactNumber] = [.zero]

  init(_ samples: [CanarySample]) throws(CanaryError) {
    times = samples.map(\.time.seconds)
    for sample in samples {
      let weighted = sample.requests.multiplied(by: sample.p95 ?? .zero)
      requests.append(try Self.sum(requests.last, sample.requests))
      errors.append(try Self.sum(errors.last, sample.errors))
      latency.append(try Self.sum(latency.last, weighted))
    }
  }

  private static func sum(_ first: ExactNumber?, _ second: ExactNumber?) throws(CanaryError) -> ExactNumber {
    guard let first, let second, let sum = first.adding(second) else { throw .tooLong }
    return sum
  }

  /// The samples up to one whose time ended within some seconds before it.
  func window(upTo index: Int, seconds: Int) throws(CanaryError) -> CanaryWindow {
    let start = times[index] - seconds
    var (low, high) = (0, index)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] > start { high = middle } else { low = middle + 1 }
    }
    return try window(low..<(index + 1))
  }

  /// All samples.
  func whole() throws(CanaryError) -> CanaryWindow { try window(0..<times.count) }

  private func window(_ range: Range<Int>) throws(CanaryError) -> CanaryWindow {
    func difference(_ sums: [ExactNumber]) -> ExactNumber? {
      sums[range.upperBound].subtracting(sums[range.lowerBound])
    }
    guard let requests = difference(requests), let errors = difference(errors),
      let latency = difference(latency)
    else { throw .tooLong }
    return CanaryWindow(requests: requests, errors: errors, weightedLatency: latency)
  }
}

/// What happened in some time.
struct CanaryWindow {
  let requests: ExactNumber
  let errors: ExactNumber
  let weightedLatency: ExactNumber

  /// Failed requests, per cent; nil without requests.
  var errorRate: Fraction? { Fraction(errors, over: requests)?.times(100) }

  /// The mean of the 95th percentiles, weighted by requests; nil without requests.
  var latency: Fraction? { Fraction(weightedLatency, over: requests) }

  /// Requests that succeeded, per cent; nil without requests.
  var successRate: Fraction? {
    requests.subtracting(errors).flatMap { Fraction($0, over: requests) }?.times(100)
  }
}
