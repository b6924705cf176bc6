import Foundation
import KedgeChanges
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// Events of the brake are held against the roles of the commit before, by whatever hand they were written.
@Suite struct BrakeVerificationTests {
  private static let configuration =
    ScratchRepository.configuration.replacing(
      "    lane: production\n", with: "    lane: production\n    policy: house\n") + """
      policies:
        house:
          extends: matriz
          roles: { security-officer: [ann@example.org], sre: [bob@example.org] }
          freeze: { by: [[security-officer]], released_by: [[security-officer, sre]] }

      """

  /// A repository in which `billing` is frozen, by who may.
  private static func frozen() throws -> ScratchRepository {
    let scratch = try ScratchRepository.released()
    try scratch.write(configuration, to: "kedge.yaml")
    try scratch.commit("roles")
    _ = try Brake(try scratch.registrar()).freeze("billing", reason: "odd")
    #expect(try scratch.verify() == [])
    try scratch.commit("frozen")
    return scratch
  }

  private static func unfreeze(_ scratch: ScratchRepository, by name: String) throws {
    try scratch.git("config", "user.name", name)
    try scratch.git("config", "user.email", "\(name.lowercased())@example.org")
    _ = try Brake(try scratch.registrar()).unfreeze("billing", reason: "found it")
  }

  @Test func `two who may release it leave nothing to be found`() async throws {
    try await offPool {
      let scratch = try Self.frozen()
      try Self.unfreeze(scratch, by: "Ann")
      #expect(try scratch.verify() == [])
      try Self.unfreeze(scratch, by: "Bob")
      #expect(try scratch.verify() == [])
      #expect(try scratch.standpoint().freezeReason(of: "billing") == nil)
    }
  }

  @Test func `roles that were given in the same breath do not count`() async throws {
    try await offPool {
      let scratch = try Self.frozen()
      try scratch.write(
        Self.configuration.replacing("[bob@example.org]", with: "[eve@example.org]").replacing(
          "[[security-officer, sre]]", with: "[[sre]]"), to: "kedge.yaml")
      try Self.unfreeze(scratch, by: "Eve")
      #expect(try scratch.standpoint().freezeReason(of: "billing") == nil)
      #expect(try scratch.verify() == ["ledger-broken"])
      try scratch.git("branch", "before")
      try scratch.commit("released")
      let base = try #require(
        try Standpoint(tree: try scratch.repository().tree(named: "before"), path: "kedge.yaml"))
      let found = try Verification(try scratch.standpoint(), base: base, repository: try scratch.repository())
        .run()
      #expect(
        found.findings.map(\.change.message) == [
          "Eve <eve@example.org> may not do what it tells of: before asks for security-officer and sre"
        ])
    }
  }

  @Test func `an effect that is written by hand is none`() async throws {
    try await offPool {
      let scratch = try Self.frozen()
      try Self.unfreeze(scratch, by: "Ann")
      let path = try scratch.path("snapshots/billing/ledger", "unfreeze")
      try scratch.write(
        try scratch.read(path).replacing("\"requested\"", with: "\"released\""), to: path)
      #expect(try scratch.standpoint().freezeReason(of: "billing") == nil)
      #expect(try scratch.verify() == ["ledger-broken"])
    }
  }
}
