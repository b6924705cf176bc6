import KedgeDocuments
import Testing

@testable import KedgePolicy

/// What must hold of every run, on samples made from seeds.
struct CanaryPropertyTests {
  static let rules = BuiltInPolicies.matriz.canary

  /// Samples that are mostly well, with spells that are not.
  static func samples(seed: UInt64) -> [CanarySample] {
    var random = Random(state: seed)
    var time = 0
    return (0..<(60 + random.below(600))).map { _ in
      time += random.below(40) == 0 ? 60 * (1 + random.below(20)) : 60
      let requests = random.below(30) == 0 ? random.below(50) : 500 + random.below(1000)
      let bad = random.below(60) == 0
      let errors = min(
        requests, bad ? requests / (2 + random.below(200)) : requests / (600 + random.below(900)))
      return CanarySample(
        time: Timestamp(seconds: time), requests: ExactNumber(requests), errors: ExactNumber(errors),
        p95: ExactNumber(90 + random.below(bad ? 300 : 25)))
    }
  }

  static let baseline = [CanarySample(time: Timestamp(seconds: 0), requests: 100_000, errors: 100, p95: 100)]

  static func run(_ samples: [CanarySample]) throws -> CanaryRun {
    try rules.run(try CanaryMetrics(samples: samples, baseline: baseline))
  }

  static let seeds = (1...40).map { UInt64($0) }

  @Test(arguments: seeds) func `more samples never change what was decided before`(_ seed: UInt64) throws {
    let samples = Self.samples(seed: seed)
    let whole = try Self.run(samples)
    for count in stride(from: 1, through: samples.count, by: 37) {
      let part = try Self.run(Array(samples.prefix(count)))
      let same = whole.events.prefix(part.events.count)
      #expect(part.events.map(\.sample) == same.map(\.sample))
      #expect(part.events.map(\.decision) == same.map(\.decision))
      #expect(part.stagesPassed <= whole.stagesPassed)
    }
  }

  @Test(arguments: seeds) func `nothing follows the end`(_ seed: UInt64) throws {
    let events = try Self.run(Self.samples(seed: seed)).events
    #expect(events.dropLast().allSatisfy { $0.decision == .continue || $0.decision == .hold })
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.sample <= $1.sample && $0.stage <= $1.stage })
  }

  @Test(arguments: seeds) func `more errors never bring a release further`(_ seed: UInt64) throws {
    let samples = Self.samples(seed: seed)
    let worse = samples.enumerated().map { index, sample in
      let errors = index % 3 == 0 ? sample.errors.adding(1) ?? sample.errors : sample.errors
      return CanarySample(
        time: sample.time, requests: sample.requests, errors: min(errors, sample.requests), p95: sample.p95)
    }
    let (run, other) = (try Self.run(samples), try Self.run(worse))
    #expect(other.stagesPassed <= run.stagesPassed)
    if run.decision == .rollBack {
      #expect(other.decision == .rollBack)
      #expect((other.events.last?.sample ?? .max) <= (run.events.last?.sample ?? 0))
    }
  }

  @Test(arguments: seeds) func `the size of the traffic does not matter, only its rates`(_ seed: UInt64)
    throws
  {
    let samples = Self.samples(seed: seed).map { sample in
      // Enough for every window, so that only rates are left.
      CanarySample(
        time: sample.time, requests: sample.requests.adding(200) ?? 0, errors: sample.errors, p95: sample.p95)
    }
    let tenfold = try samples.map { sample in
      CanarySample(
        time: sample.time, requests: try #require(sample.requests.multiplied(by: 10)),
        errors: try #require(sample.errors.multiplied(by: 10)), p95: sample.p95)
    }
    let (run, other) = (try Self.run(samples), try Self.run(tenfold))
    #expect(run.events.map(\.sample) == other.events.map(\.sample))
    #expect(run.events.map(\.reason) == other.events.map(\.reason))
  }

  @Test func `the seeds show every decision`() throws {
    let decisions = try Set(
      Self.seeds.flatMap { try Self.run(Self.samples(seed: $0)).events.map(\.decision) })
    #expect(decisions.isSuperset(of: [.continue, .hold, .rollBack]))
  }
}

/// SplitMix64: the same numbers from the same seed everywhere.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(bound))
  }
}
