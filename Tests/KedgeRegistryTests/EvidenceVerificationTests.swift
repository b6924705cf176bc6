import Foundation
import KedgeChanges
import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// Evidence is what its commit and its inputs give, and `verify` finds it when it is not.
@Suite struct EvidenceVerificationTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let name: String
    let isFound: Bool
    let apply: @Sendable (ScratchRepository) throws -> Void

    var testDescription: String { name }

    init(
      _ name: String, isFound: Bool = true, _ apply: @escaping @Sendable (ScratchRepository) throws -> Void
    ) {
      (self.name, self.isFound, self.apply) = (name, isFound, apply)
    }
  }

  private static let evolution = "artifacts/billing_schema_evolution_validation.json"
  private static let telemetry = "artifacts/billing_telemetry_contracts_validation.json"
  private static let canary = "artifacts/billing_canary_simulation_results.json"
  private static let bundle = "artifacts/billing_promotion_to_production.json"

  /// Replaces text in an artefact, and its digest in the bundle and in the event: whoever forges one forges all.
  private static func forge(_ path: String, _ old: Regex<Substring>, _ new: String)
    -> @Sendable (ScratchRepository) throws -> Void
  {
    let edit = Replacement(old: old, new: new)
    return { scratch in
      let before = try scratch.read(path)
      let after = before.replacing(edit.old, with: edit.new, maxReplacements: 1)
      try #require(before != after, "\(path): \(before)")
      try scratch.write(after, to: path)
      func digest(_ text: String) -> String { Digest.sha256(of: text).hex }
      let list = try scratch.read(bundle)
      let forged = list.replacing(digest(before), with: digest(after))
        .replacing(#""size": \(before.utf8.count)"#, with: #""size": \(after.utf8.count)"#)
      try #require(list != forged)
      try scratch.write(forged, to: bundle)
      let event = try scratch.path("snapshots/billing/ledger", "promote")
      try scratch.write(try scratch.read(event).replacing(digest(list), with: digest(forged)), to: event)
    }
  }

  private struct Replacement: @unchecked Sendable {
    let old: Regex<Substring>
    let new: String
  }

  static let edits = [
    Edit("nothing", isFound: false) { _ in },
    Edit(
      "a baseline that is no release",
      forge(evolution, /"baseline_hash": "...../, #""baseline_hash": "00000"#)),
    Edit("other contracts", forge(evolution, /"current_hash": "...../, #""current_hash": "00000"#)),
    Edit("breaks left out", forge(evolution, /"breaking_changes": 0/, #""breaking_changes": 3"#)),
    Edit("a violation made up", forge(evolution, /"violations": \[\]/, #""violations": [{}]"#)),
    Edit("passed or not", forge(evolution, /"validation_passed": true/, #""validation_passed": false"#)),
    Edit(
      "a guard that was not active",
      forge(evolution, /"violation_detection": true/, #""violation_detection": false"#)),
    Edit("an input left out", forge(evolution, /"inputs": \[\n[^\n]*\n/, "\"inputs\": [\n")),
    Edit("a commit that is not here", forge(evolution, /"commit": "...../, #""commit": "00000"#)),
    Edit(
      "a time only", isFound: false,
      forge(evolution, /"validation_time_ms": [0-9]/, #""validation_time_ms": 77"#)),
    Edit("more metrics", forge(telemetry, /"metrics": 1/, #""metrics": 9"#)),
    Edit("labels left out", forge(telemetry, /"forbidden_labels": 0/, #""forbidden_labels": 1"#)),
    Edit(
      "a decision that the samples do not give",
      forge(canary, /"decision": "complete"/, #""decision": "hold""#)),
    Edit("samples that were edited") { scratch in
      try scratch.write(try scratch.read("metrics.csv").replacing(",5,", with: ",6,"), to: "metrics.csv")
    },
    Edit("samples that are gone") { try $0.remove("metrics.csv") },
    Edit("a bundle that is gone") { try $0.remove(bundle) },
    Edit("evidence of others edited") { scratch in
      let path = "artifacts/billing_unit_test_results.json"
      try scratch.write(try scratch.read(path).replacing("95", with: "99"), to: path)
    },
    Edit("evidence of others gone") { try $0.remove("artifacts/billing_gdpr_compliance_validation.json") },
  ]

  @Test(arguments: edits)
  func `forged evidence is found though its digests agree`(edit: Edit) async throws {
    let found = try await offPool {
      let scratch = try ScratchRepository.promotable()
      try #require(try scratch.promote() == [])
      try scratch.commit("promoted")
      try edit.apply(scratch)
      return try Verification(try scratch.standpoint(), base: nil, repository: try scratch.repository()).run()
        .findings.map(\.change.message)
    }
    #expect(found.isEmpty != edit.isFound, "\(found)")
  }

  @Test func `after the time that records are kept evidence may be gone`() async throws {
    let (within, after) = try await offPool {
      let scratch = try ScratchRepository.promotable()
      try #require(try scratch.promote() == [])
      try scratch.remove("artifacts")
      func count(_ time: String) throws -> Int {
        try Verification(
          try scratch.standpoint(), base: nil, repository: try scratch.repository(),
          time: try #require(Timestamp(time))
        ).run().findings.count
      }
      return (try count("2031-11-01T00:00:00Z"), try count("2031-12-01T00:00:00Z"))
    }
    #expect(within == 1)
    #expect(after == 0)
  }

  @Test func `promotion asks for contracts that are committed`() async throws {
    let objections = try await offPool {
      let scratch = try ScratchRepository.promotable()
      try scratch.write(try scratch.read("kedge.yaml") + "# more\n", to: "kedge.yaml")
      return try scratch.promote()
    }
    #expect(
      objections == [
        "`kedge.yaml` is not committed as it is, and evidence names the commit that it was measured on; commit it first"
      ])
  }

  @Test func `commits that another key signed do not pass`() async throws {
    let failed = try await offPool {
      let scratch = try ScratchRepository.promotable()
      try scratch.makeKey("eve")
      try scratch.git("config", "user.signingkey", scratch.folder.appending(path: "eve").path)
      // What this machine trusts is of no account where the repository says whom it trusts.
      try scratch.write(
        "ann@example.org \(try scratch.key("eve"))\n", to: "../signers-of-eve")
      try scratch.git(
        "config", "gpg.ssh.allowedSignersFile", scratch.folder.appending(path: "signers-of-eve").path)
      try scratch.write("docs", to: "README")
      try scratch.commit("by another key")
      return try scratch.promote().map { $0.replacing(/[0-9a-f]{12}/, with: "<commit>") }
    }
    #expect(failed == ["signed-commits: failed: commit <commit> has no good signature, and 0 more"])
  }
}
