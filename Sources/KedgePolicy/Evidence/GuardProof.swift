import KedgeChanges
import KedgeContracts
public import KedgeDocuments
import KedgeSchema

/// That the guard works here and now: every example of a rule is compared, and what breaks must be found and blocked.
///
/// A guard that is never seen to fail anything proves nothing by passing.
public struct GuardProof: Sendable {
  /// How many breaks were made up.
  public let breaks: Int
  /// How many of them were found.
  public let found: Int
  /// How many of them were blocked.
  public let blocked: Int
  /// How long each comparison took, in microseconds.
  public let microseconds: [Int]

  /// Whether every break was found.
  public var detects: Bool { breaks > 0 && found == breaks }
  /// Whether every break was blocked.
  public var prevents: Bool { breaks > 0 && blocked == breaks }

  /// The time under which 95 of 100 comparisons stay, in milliseconds with three digits.
  public var p95InMilliseconds: ExactNumber {
    guard let time = microseconds.sorted().dropFirst((microseconds.count * 95 + 99) / 100 - 1).first,
      let thousandth = ExactNumber(lexical: "0.001")
    else { return .zero }
    return ExactNumber(time).multiplied(by: thousandth) ?? .zero
  }

  /// Compares the examples of all rules whose witness is a document that is accepted no more.
  ///
  /// - Parameters:
  ///   - policy: The policy that judges.
  ///   - lane: The lane in which they are judged.
  ///   - settings: What the lane demands.
  ///   - today: The day.
  ///   - clock: Microseconds of a clock that only goes forward.
  public static func run(
    policy: Policy, lane: Lane, settings: LaneSettings, today: Day, clock: () -> Int
  ) -> GuardProof {
    var (breaks, found, blocked) = (0, 0, 0)
    var times: [Int] = []
    let judgement = Judgement(
      policy: policy, lane: lane, settings: settings, module: "example", contract: "example.json",
      today: today)
    for rule in Catalogue.rules where rule.example.kind == .jsonSchema && rule.example.witness != nil {
      let began = clock()
      let findings = changes(rule).map(judgement.judge)
      times.append(clock() - began)
      guard findings.contains(where: { $0.change.impacts.contains { $0.narrowing != nil } }) else { continue }
      breaks += 1
      let severe = findings.filter { $0.classification == .breaking }
      if !severe.isEmpty { found += 1 }
      if severe.contains(where: { $0.decision == .block }) { blocked += 1 }
    }
    return GuardProof(breaks: breaks, found: found, blocked: blocked, microseconds: times)
  }

  private static func changes(_ rule: Rule) -> [Change] {
    func source(_ text: String, _ universe: Universe) throws -> ContractSource {
      ContractSource(
        document: try Document.read(Array(text.utf8), name: "example.json"), address: "example.json",
        universe: universe, flow: .accepted, resolver: { _ in nil })
    }
    guard let old = try? source(rule.example.old, .old), let new = try? source(rule.example.new, .new),
      let comparison = try? Comparison(assumptions: .logic).compare(old, with: new, kind: .jsonSchema)
    else { return [] }
    return comparison.changes
  }
}
