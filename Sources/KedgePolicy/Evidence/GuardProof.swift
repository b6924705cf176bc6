import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema

/// That the guard works here and now: breaks are made up from the examples of all rules, and must be found and blocked.
///
/// A guard that is never seen to fail anything proves nothing by passing. What a break is, the validator alone says:
/// the example's witness was accepted and is rejected now.
public struct GuardProof: Sendable {
  /// How many breaks were made up.
  public let breaks: Int
  /// How many of them were found, by effect and flow alone.
  public let found: Int
  /// How many of them the policy calls breaking.
  public let severe: Int
  /// How many of those were blocked.
  public let blocked: Int

  /// Whether every break was found.
  public var detects: Bool { breaks > 0 && found == breaks }
  /// Whether every break that the policy calls one was blocked.
  public var prevents: Bool { severe > 0 && blocked == severe }

  /// Compares the examples of all rules whose witness is accepted no more, as contracts that others write for.
  ///
  /// - Parameters:
  ///   - policy: The policy that judges.
  ///   - lane: The lane in which they are judged.
  ///   - settings: What the lane demands.
  ///   - today: The day.
  public static func run(policy: Policy, lane: Lane, settings: LaneSettings, today: Day) -> GuardProof {
    let judgement = Judgement(
      policy: policy, lane: lane, settings: settings, module: "example", contract: "example.json",
      today: today)
    var (breaks, found, severe, blocked) = (0, 0, 0, 0)
    for rule in Catalogue.rules where isBreak(rule.example) {
      breaks += 1
      let findings = changes(rule.example).map(judgement.judge)
      if findings.contains(where: { $0.computed == .breaking }) { found += 1 }
      let grave = findings.filter { $0.classification == .breaking }
      if grave.isEmpty { continue }
      severe += 1
      if grave.contains(where: { $0.decision == .block }) { blocked += 1 }
    }
    return GuardProof(breaks: breaks, found: found, severe: severe, blocked: blocked)
  }

  private static func isBreak(_ example: RuleExample) -> Bool {
    guard example.kind == .jsonSchema, let witness = example.witness,
      let document = try? Document.read(Array(witness.utf8), name: "witness.json", format: .json)
    else { return false }
    return isValid(document, under: example.old) == true && isValid(document, under: example.new) == false
  }

  private static func isValid(_ document: Document, under text: String) -> Bool? {
    var set = SchemaSet()
    guard let schema = try? Document.read(Array(text.utf8), name: "example.json"),
      let id = try? set.load(
        schema, address: "example.json", dialect: .draft2020, universe: .old, resolver: { _ in nil })
    else { return nil }
    return Validator(set).isValid(document.root, id)
  }

  private static func changes(_ example: RuleExample) -> [Change] {
    func source(_ text: String, _ universe: Universe) throws -> ContractSource {
      ContractSource(
        document: try Document.read(Array(text.utf8), name: "example.json"), address: "example.json",
        universe: universe, flow: .accepted, resolver: { _ in nil })
    }
    guard let old = try? source(example.old, .old), let new = try? source(example.new, .new),
      let comparison = try? Comparison(assumptions: .logic).compare(old, with: new, kind: .jsonSchema)
    else { return [] }
    return comparison.changes
  }
}
