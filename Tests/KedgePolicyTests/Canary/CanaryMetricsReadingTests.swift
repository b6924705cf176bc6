import KedgeDocuments
import Testing

@testable import KedgePolicy

struct CanaryMetricsReadingTests {
  static func read(_ text: String, baseline: String? = nil) throws -> CanaryMetrics {
    try CanaryMetrics.read(Array(text.utf8), name: "m", baseline: baseline.map { Array($0.utf8) })
  }

  static let wanted = [
    CanarySample(time: Timestamp(seconds: 1_795_500_000), requests: 1000, errors: 1, p95: 80),
    CanarySample(time: Timestamp(seconds: 1_795_500_060), requests: 0, errors: 0, p95: nil),
  ]
  static let wantedBaseline = [
    CanarySample(time: Timestamp(seconds: 1_795_500_000), requests: 9000, errors: 2, p95: 75)
  ]

  @Test(arguments: [
    """
    time,requests,errors,p95_ms,baseline_requests,baseline_errors,baseline_p95_ms
    2026-11-24T06:00:00Z, 1000, 1, 80, 9000, 2, 75

    1795500060,0,0,,,,
    """,
    """
    [{"time": "2026-11-24T07:00:00+01:00", "requests": 1000, "errors": 1, "p95_ms": 80.0,
      "baseline_requests": 9000, "baseline_errors": 2, "baseline_p95_ms": 75},
     {"time": 1795500060, "requests": 0, "errors": 0, "p95_ms": null}]
    """,
    """
    {"status": "success", "data": {"resultType": "matrix", "result": [
      {"metric": {"__name__": "requests"}, "values": [[1795500000, "1e3"], [1795500060.0, "0"]]},
      {"metric": {"series": "errors"}, "values": [[1795500000, "1"], [1795500060, "0"]]},
      {"metric": {"series": "p95_ms"}, "values": [[1795500000, "80"], [1795500060, "NaN"]]},
      {"metric": {"series": "baseline_requests"}, "values": [[1795500000, "9000"]]},
      {"metric": {"series": "baseline_errors"}, "values": [[1795500000, "2"]]},
      {"metric": {"series": "baseline_p95_ms"}, "values": [[1795500000, "75"]]}]}}
    """,
  ])
  func `the three forms say the same`(_ text: String) throws {
    let metrics = try Self.read(text)
    #expect(metrics.samples == Self.wanted)
    #expect(metrics.baseline == Self.wantedBaseline)
  }

  @Test func `a baseline may be in another text`() throws {
    let metrics = try Self.read(
      "time,requests,errors,p95_ms\n1795500000,1,0,1",
      baseline: "time,requests,errors,p95_ms\n1795500000,9000,2,75")
    #expect(metrics.baseline == Self.wantedBaseline)
  }

  @Test(arguments: [
    ("", "there are no samples; give at least one"),
    ("time,request\n", "line 1: unknown column `request`; did you mean `requests`?"),
    ("requests\n1", "line 1: the first line must name the columns, `time` too"),
    ("time,time\n", "line 1: a column is named twice"),
    ("time,requests,errors,p95_ms\n1,2", "line 2: 2 cells where the first line has 4"),
    ("time,requests,errors,p95_ms\nnow,2,3,4", "line 2: no time such as 2026-11-24T06:00:00Z or 1795500000"),
    ("time,requests,errors,p95_ms\n1,-2,3,4", "line 2: `-2` is no number of at least 0"),
    (
      "time,requests,errors,p95_ms\n1,,3,4",
      "sample 1 of the release: it has no requests or no errors; write 0 for none"
    ),
    ("[1]", "line 1: a sample is an object"),
    (
      #"[{"time": 1, "errs": 2}]"#,
      "line 1: unknown field `errs`; one of time, requests, baseline_requests, errors, baseline_errors, p95_ms, baseline_p95_ms"
    ),
    ("{", "line 1: the text ends inside an object; complete it"),
    (
      #"{"data": {"result": [{"metric": {}, "values": []}]}}"#,
      "line 1: unknown series ``; one of requests, baseline_requests, errors, baseline_errors, p95_ms, baseline_p95_ms"
    ),
  ])
  func `what cannot be read is said with its line`(_ text: String, _ message: String) throws {
    let error = #expect(throws: CanaryError.self) { try Self.read(text) }
    #expect(error?.description == message)
  }
}
