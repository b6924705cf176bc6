import KedgeDocuments
import Testing

@testable import KedgePolicy

struct CanaryRunTests {
  static let rules = BuiltInPolicies.matriz.canary

  /// One sample a minute, 1000 requests each; the baseline fails one in 1000 with a p95 of 100 ms.
  static func metrics(
    minutes: Int, requests: Int = 1000, errors: (Int) -> Int = { _ in 1 }, p95: (Int) -> Int = { _ in 100 },
    time: (Int) -> Int = { $0 }
  ) throws -> CanaryMetrics {
    let samples = (0..<minutes).map { minute in
      CanarySample(
        time: Timestamp(seconds: time(minute) * 60), requests: ExactNumber(requests),
        errors: ExactNumber(errors(minute)), p95: ExactNumber(p95(minute)))
    }
    let baseline = CanarySample(time: Timestamp(seconds: 0), requests: 1000, errors: 1, p95: 100)
    return try CanaryMetrics(samples: samples, baseline: [baseline])
  }

  @Test func `a release that is as good as the baseline takes the whole ramp`() throws {
    let run = try Self.rules.run(try Self.metrics(minutes: 32 * 60 + 1))
    #expect(run.decision == .complete)
    #expect(run.stagesPassed == 6)
    #expect(
      run.events.map { "\($0.time.seconds / 3600) \($0.decision.name) \($0.reason)" } == [
        "0 continue 5 % of traffic", "4 continue 10 % of traffic", "8 continue 15 % of traffic",
        "12 continue 25 % of traffic", "20 continue 50 % of traffic", "32 continue 100 % of traffic",
        "32 complete all of traffic, after every step of the ramp",
      ])
  }

  @Test func `a minute less is not the whole ramp`() throws {
    let run = try Self.rules.run(try Self.metrics(minutes: 32 * 60))
    #expect(run.decision == .continue)
    #expect(run.stagesPassed == 4)
  }

  @Test func `errors over the margin roll back`() throws {
    let run = try Self.rules.run(try Self.metrics(minutes: 60, errors: { $0 < 30 ? 1 : 100 }))
    #expect(run.decision == .rollBack)
    #expect(run.events.last?.sample == 30)
    #expect(run.reason == "error rate 2.08 % over 5 minutes, above 0.3 %")
  }

  @Test func `slow answers roll back`() throws {
    let run = try Self.rules.run(try Self.metrics(minutes: 60, p95: { $0 < 30 ? 100 : 201 }))
    #expect(run.decision == .rollBack)
    #expect(run.events.last?.sample == 30)
    #expect(run.reason == "p95 120.2 ms over 5 minutes, above 120 ms")
    #expect(
      try Self.rules.run(try Self.metrics(minutes: 60, p95: { $0 % 5 == 4 ? 200 : 100 })).decision
        == .continue)
  }

  @Test func `success below the objective rolls back though the margin is kept`() throws {
    let run = try Self.rules.run(
      try Self.metrics(minutes: 60, requests: 10_000, errors: { $0 < 30 ? 10 : 21 }))
    #expect(run.decision == .rollBack)
    #expect(run.reason == "success rate 99.79 % over 5 minutes, below 99.8 %")
    #expect(run.events.last?.sample == 34)
  }

  @Test(arguments: [(1, 4, 5, 4), (6, 2, 3, 2)])
  func `a slow loss rolls back by its burn rate`(
    _ hours: Int, _ times: Int, _ errors: Int, _ within: Int
  ) throws {
    // Only burn rates can see it: the other triggers are set aside.
    var rules = Self.rules
    rules.errorRateMargin = 100
    rules.successRate = 0
    rules.burnRates = rules.burnRates.filter { $0.hours == hours }
    let good = try Self.metrics(minutes: hours * 60 + 30, errors: { _ in within })
    #expect(try rules.run(good).decision == .continue)
    let bad = try Self.metrics(minutes: hours * 60 + 30, errors: { _ in errors })
    let run = try rules.run(bad)
    #expect(run.decision == .rollBack)
    #expect(run.reason.hasPrefix("burn rate above \(times) times the baseline: error rate"))
    // A loss that begins late is seen once it weighs enough within the time.
    let late = try rules.run(try Self.metrics(minutes: hours * 120, errors: { $0 < hours * 60 ? 0 : errors }))
    #expect(late.decision == .rollBack)
    #expect(late.events.last.map { $0.sample > hours * 60 } == true)
  }

  @Test func `too few requests hold the step and its time stands still`() throws {
    var samples = try Self.metrics(minutes: 300).samples
    for minute in 60..<120 {
      samples[minute] = CanarySample(time: samples[minute].time, requests: 1, errors: 0, p95: 100)
    }
    let baseline = try Self.metrics(minutes: 1).baseline
    let run = try Self.rules.run(try CanaryMetrics(samples: samples, baseline: baseline))
    #expect(
      run.events.contains { $0.decision == .hold && $0.reason == "fewer than 100 requests in 5 minutes" })
    #expect(run.events.filter { $0.reason == "10 % of traffic" }.map(\.sample).allSatisfy { $0 > 290 })
  }

  @Test func `a silence does not count`() throws {
    let run = try Self.rules.run(try Self.metrics(minutes: 240, time: { $0 < 100 ? $0 : $0 + 60 }))
    #expect(run.stagesPassed == 0)
    #expect(run.events.contains { $0.decision == .hold && $0.reason == "no sample for 61 minutes" })
  }

  @Test func `samples that cannot be are refused`() throws {
    let baseline = try Self.metrics(minutes: 1).baseline
    func sample(_ time: Int, _ requests: Int, _ errors: Int, _ p95: ExactNumber?) -> CanarySample {
      CanarySample(
        time: Timestamp(seconds: time), requests: ExactNumber(requests), errors: ExactNumber(errors), p95: p95
      )
    }
    #expect(throws: CanaryError.missing("samples of the release")) {
      try CanaryMetrics(samples: [], baseline: baseline)
    }
    #expect(throws: CanaryError.missing("samples of the baseline")) {
      try CanaryMetrics(samples: baseline, baseline: [])
    }
    for bad in [[sample(1, 1, 2, 1)], [sample(1, 1, 0, nil)], [sample(1, 1, 0, 1), sample(1, 1, 0, 1)]] {
      #expect(throws: CanaryError.self) { try CanaryMetrics(samples: bad, baseline: baseline) }
    }
    let silent = try CanaryMetrics(samples: baseline, baseline: [sample(0, 0, 0, nil)])
    #expect(throws: CanaryError.missing("requests in the baseline")) { try Self.rules.run(silent) }
  }

  @Test func `traffic that still comes after a rollback is told`() throws {
    func overrun(minutes: Int) throws -> Int? {
      let metrics = try Self.metrics(minutes: minutes, errors: { $0 < 30 ? 1 : 100 })
      return Self.rules.overrun(of: try Self.rules.run(metrics), over: metrics)
    }
    // The minute in which it was taken back holds requests of before.
    #expect(try overrun(minutes: 32) == nil)
    #expect(try overrun(minutes: 60) == 29 * 60)
    let good = try Self.metrics(minutes: 60)
    #expect(Self.rules.overrun(of: try Self.rules.run(good), over: good) == nil)
  }
}
