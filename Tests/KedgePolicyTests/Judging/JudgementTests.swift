import KedgeChanges
import KedgeContracts
import KedgeDocuments
import Testing

@testable import KedgePolicy

struct JudgementTests {
  static let golden = GoldenRelease(version: "1.0.0", digest: .sha256(of: "release"))

  static func judgement(
    _ lane: Lane, policy: Policy = BuiltInPolicies.matriz, settings: LaneSettings? = nil,
    approvals: [Approval] = [], authors: Set<String> = [], today: String = "2026-06-01",
    awaiting: Decision = .block
  ) throws -> Judgement {
    Judgement(
      policy: policy, lane: lane, settings: settings, module: "billing",
      contract: "schemas/billing/invoice.json", golden: golden, approvals: approvals, authors: authors,
      today: try #require(Day(today)), awaiting: awaiting)
  }

  static func approval(
    _ change: Change, by approver: String = "ann", lane: String = "production", release: String = "1.0.0",
    until: String? = nil, preimage: String? = nil
  ) -> Approval {
    let own = change.identity.preimage(module: "billing", contract: "schemas/billing/invoice.json")
    return Approval(
      fingerprint: .sha256(of: own), preimage: preimage ?? own, release: release,
      releaseDigest: golden.digest, lane: lane, approver: approver, reason: "agreed", until: until)
  }

  static let breaking = Changes.change("some-rule", .constraint, .narrows)
  static let undecided = Changes.change("some-rule", .constraint, .undecided)
  static let additive = Changes.change("some-rule", .constraint, .widens)
  static let neutral = Changes.change("some-rule", .annotation, .none)
  static let warned = Changes.change("default-changed", .defaultValue, .none)

  @Test(arguments: [
    (Lane.candidate, Decision.warn, Decision.warn, Decision.allow, Decision.warn),
    (.integration, .block, .block, .allow, .warn), (.production, .block, .block, .block, .block),
  ])
  func `a lane decides`(
    _ lane: Lane, _ breaking: Decision, _ undecided: Decision, _ additive: Decision, _ warned: Decision
  ) throws {
    let judgement = try Self.judgement(lane)
    #expect(judgement.judge(Self.breaking).decision == breaking)
    #expect(judgement.judge(Self.undecided).decision == undecided)
    #expect(judgement.judge(Self.additive).decision == additive)
    #expect(judgement.judge(Self.warned).decision == warned)
    #expect(judgement.judge(Self.neutral).decision == .allow)
  }

  @Test func `an advisory lane never blocks, whatever it says of undecided changes`() throws {
    let settings = LaneSettings(enforcement: .advisory, undecided: .block, additive: .approve)
    let judgement = try Self.judgement(.candidate, settings: settings)
    for change in [Self.breaking, Self.undecided, Self.additive, Self.neutral, Self.warned] {
      #expect(judgement.judge(change).decision != .block)
    }
  }

  @Test func `the line that decided is named`() throws {
    let production = try Self.judgement(.production)
    #expect(production.judge(Self.breaking).decidedBy == "lanes.production.enforcement: strict")
    #expect(production.judge(Self.undecided).decidedBy == "lanes.production.undecided: block")
    #expect(production.judge(Self.additive).decidedBy == "lanes.production.additive: approve")
    #expect(production.judge(Self.neutral).decidedBy == "matriz: no effect, accepted: neutral")
    #expect(production.judge(Self.breaking).classifiedBy == "matriz: narrows, accepted: breaking")
  }

  @Test func `an additive change waits for its approval and warns until the approver can see it`() throws {
    #expect(try Self.judgement(.production).judge(Self.additive).decision == .block)
    #expect(try Self.judgement(.production, awaiting: .warn).judge(Self.additive).decision == .warn)
    let approval = Self.approval(Self.additive)
    let finding = try Self.judgement(.production, approvals: [approval]).judge(Self.additive)
    #expect(finding.decision == .allow)
    #expect(finding.approval == approval)
    #expect(finding.remedy == nil)
  }

  @Test(arguments: [
    ("lane", "the approval was given in lane integration; it does not count"),
    ("release", "the approval was given against 0.9.0 as it was then; it does not count"),
    ("until", "the approval was valid until 2026-05-31; it does not count"),
    (
      "preimage",
      "the approval was altered: what it names is not what its fingerprint stands for; it does not count"
    ),
    ("author", "bob is an author of the change and cannot approve it; it does not count"),
  ])
  func `an approval that does not fit does not count and the finding says why`(
    _ fault: String, _ note: String
  ) throws {
    let approval = Self.approval(
      Self.additive, by: "bob", lane: fault == "lane" ? "integration" : "production",
      release: fault == "release" ? "0.9.0" : "1.0.0", until: fault == "until" ? "2026-05-31" : nil,
      preimage: fault == "preimage" ? "rule: another" : nil)
    let authors: Set<String> = fault == "author" ? ["bob"] : ["eve"]
    let finding = try Self.judgement(.production, approvals: [approval], authors: authors).judge(
      Self.additive)
    #expect(finding.decision == .block)
    #expect(finding.approval == nil)
    #expect(finding.notes == [note])
  }

  @Test func `an approval of the release as it was before somebody altered it does not count`() throws {
    let approval = Approval(
      fingerprint: Self.approval(Self.additive).fingerprint, preimage: Self.approval(Self.additive).preimage,
      release: "1.0.0", releaseDigest: .sha256(of: "another"), lane: "production", approver: "ann", reason: ""
    )
    let finding = try Self.judgement(.production, approvals: [approval]).judge(Self.additive)
    #expect(finding.decision == .block)
  }

  @Test func `a changed document voids the approval`() throws {
    let later = Changes.change("some-rule", .constraint, .widens, new: "edited")
    let finding = try Self.judgement(.production, approvals: [Self.approval(Self.additive)]).judge(later)
    #expect(finding.decision == .block)
    #expect(
      finding.notes == ["the approval was given for other content at this place; it does not count"])
  }

  @Test(arguments: [Lane.integration, .production])
  func `under matriz no approval helps a break`(_ lane: Lane) throws {
    let approval = Self.approval(Self.breaking, lane: lane.rawValue)
    let finding = try Self.judgement(lane, approvals: [approval]).judge(Self.breaking)
    #expect(finding.decision == .block)
    #expect(finding.approval == nil)
    #expect(
      finding.remedy
        == "lane \(lane.rawValue) allows no approval: publish a new contract beside this one, and retire this one later with kedge retire"
    )
  }

  @Test func `what cannot be approved is told what to do instead`() throws {
    let judgement = try Self.judgement(.production)
    #expect(
      judgement.judge(Self.undecided).remedy
        == "lane production allows no approval: change it in smaller steps that can be decided, or publish a new contract beside this one, and retire this one later with kedge retire"
    )
    let removed = Changes.change("some-rule", .contract, .narrows)
    #expect(judgement.judge(removed).remedy == nil)
  }

  @Test func `a house policy may ask for several people`() throws {
    let settings = LaneSettings(enforcement: .strict, breakingApprovals: 2)
    let one = Self.approval(Self.breaking)
    let again = Self.approval(Self.breaking, until: "2027-01-01")
    let other = Self.approval(Self.breaking, by: "bob")
    func decide(_ approvals: [Approval]) throws -> Finding {
      try Self.judgement(.production, settings: settings, approvals: approvals).judge(Self.breaking)
    }
    let digits = Self.approval(Self.breaking).fingerprint.hex.prefix(12)
    #expect(try decide([]).remedy == "accept: kedge approve \(digits) --reason \"...\" (2 different people)")
    #expect(try decide([one]).remedy == "accept: kedge approve \(digits) --reason \"...\"")
    #expect(try decide([one, again]).decision == .block)
    #expect(try decide([one, other]).approvalsNeeded == 2)
    #expect(try decide([one, other]).decision == .allow)
  }

  @Test(arguments: [(Lane.candidate, Decision.warn), (.integration, .block), (.production, .block)])
  func `personal data takes an approval wherever anything is enforced`(
    _ lane: Lane, _ decision: Decision
  ) throws {
    let change = Changes.change("personal-data-added", .contract, .none)
    #expect(try Self.judgement(lane).judge(change).decision == decision)
    let approval = Self.approval(change, lane: lane.rawValue)
    let finding = try Self.judgement(lane, approvals: [approval]).judge(change)
    #expect(finding.decision == (lane == .candidate ? .warn : .allow))
  }

  private static func ignoring(_ at: String, until: String = "") throws -> Policy {
    let text = """
      version: 1
      policy: house
      policies: { house: { ignore: [{ rule: schema-changed, at: "\(at)", reason: agreed\(until) }] } }
      modules: { billing: { contracts: [a.json] } }
      """
    return try #require(try ConfigurationTests.read(text).policies["house"])
  }

  @Test(arguments: [
    (Lane.candidate, Effect.narrows, true), (.candidate, .undecided, true), (.candidate, .widens, true),
    (.integration, .narrows, false), (.integration, .undecided, false), (.integration, .widens, true),
    (.production, .narrows, false), (.production, .undecided, false), (.production, .widens, false),
  ])
  func `an ignore hides no break and nothing in a strict lane`(
    _ lane: Lane, _ effect: Effect, _ isHidden: Bool
  ) throws {
    let policy = try Self.ignoring("billing/invoice#/properties/*")
    let change = Changes.change("schema-changed", .constraint, effect)
    let finding = try Self.judgement(lane, policy: policy).judge(change)
    #expect((finding.ignoredBy != nil) == isHidden)
    let bare = try Self.judgement(lane).judge(change)
    #expect(finding.decision == (isHidden ? .allow : bare.decision))
  }

  @Test(arguments: [
    ("billing/schemas/billing/invoice.json#/properties/a", "", true),
    ("billing/**", "", true), ("*/invoice#/properties/?", "", true), ("shop/invoice#/**", "", false),
    ("billing/invoice#/properties/a", ", until: 2026-06-01", true),
    ("billing/invoice#/properties/a", ", until: 2026-05-31", false),
  ])
  func `an ignore is for a place and a time`(_ at: String, _ until: String, _ isHidden: Bool) throws {
    let policy = try Self.ignoring(at, until: until)
    let change = Changes.change("schema-changed", .constraint, .widens)
    let finding = try Self.judgement(.integration, policy: policy).judge(change)
    #expect((finding.ignoredBy != nil) == isHidden)
  }

  @Test func `ignores that are over or match nothing are said`() throws {
    let policy = try Self.ignoring("billing/invoice#/properties/*", until: ", until: 2026-06-01")
    let used = try Self.judgement(.integration, policy: policy).judge(
      Changes.change("schema-changed", .constraint, .widens))
    let (day, later) = (try #require(Day("2026-06-01")), try #require(Day("2026-06-02")))
    #expect(policy.ignoreFindings(over: [used], isWhole: true, today: day).isEmpty)
    #expect(policy.ignoreFindings(over: [], isWhole: false, today: day).isEmpty)
    let unmatched = policy.ignoreFindings(over: [], isWhole: true, today: day)
    #expect(unmatched.map(\.change.rule.id) == ["ignore-unmatched"])
    #expect(unmatched.map(\.decision) == [.warn])
    let expired = policy.ignoreFindings(over: [used], isWhole: true, today: later)
    #expect(expired.map(\.change.rule.id) == ["ignore-expired"])
    #expect(expired.map(\.change.new.position.line) == [3])
  }
}
