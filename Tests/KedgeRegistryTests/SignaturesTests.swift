import Foundation
import KedgeChanges
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// Approvals that must be signed, with the keys that `ssh-keygen` makes.
@Suite struct SignaturesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// How the note begins that says why the approval does not count; nil where it does.
    let objection: String?
    let edit: @Sendable (ScratchRepository) throws -> Void

    var testDescription: String { name }

    init(_ name: String, _ objection: String?, _ edit: @escaping @Sendable (ScratchRepository) throws -> Void)
    {
      (self.name, self.objection, self.edit) = (name, objection, edit)
    }
  }

  private static let stranger = "the signature is none that allowed_signers allows Ann <ann@example.org>"

  static let cases = [
    Case("signed", nil) { _ in },
    Case("without the signature", "the approval by Ann <ann@example.org> is not signed") { scratch in
      try scratch.remove(try approval(scratch) + ".sig")
    },
    Case("signed with another key", stranger) { try sign($0, key: "eve", namespace: "kedge-approval") },
    Case("signed for something else", stranger) { try sign($0, key: "ann", namespace: "git") },
    Case("altered after it was signed", stranger) { scratch in
      let path = try approval(scratch)
      try scratch.write(try scratch.read(path).replacing("asked for", with: "agreed by all"), to: path)
    },
    Case("by somebody who may not sign", stranger) { scratch in
      try scratch.write("bob@example.org \(try scratch.key("ann"))\n", to: "allowed_signers")
    },
    Case("with a key that may sign no more", stranger) { scratch in
      try scratch.write(
        "ann@example.org valid-before=\"20200101\" \(try scratch.key("ann"))\n", to: "allowed_signers")
    },
    Case("with a key that may sign for something else", stranger) { scratch in
      try scratch.write(
        "ann@example.org namespaces=\"git\" \(try scratch.key("ann"))\n", to: "allowed_signers")
    },
    Case("where nobody may sign", "the approval is signed, and the work tree has no allowed_signers") {
      try $0.remove("allowed_signers")
    },
    Case("by a person whose name was erased", "the name of who approved was erased") { scratch in
      _ = try Redaction.erase("Ann <ann@example.org>", by: try scratch.registrar())
    },
  ]

  /// A released contract in a lane whose approvals are signed, a change, and its approval by Ann.
  private static func approved() throws -> ScratchRepository {
    let scratch = try ScratchRepository.released()
    try scratch.write(
      ScratchRepository.configuration.replacing("signed: false", with: "signed: true"), to: "kedge.yaml")
    for name in ["ann", "eve"] { try scratch.makeKey(name) }
    try scratch.write("# who may\nann@example.org \(try scratch.key("ann"))\n", to: "allowed_signers")
    try scratch.commit("approvals are signed")
    try scratch.write(
      ScratchRepository.invoice.replacing("\"paid\"", with: "\"paid\", \"void\""), to: "schemas/invoice.json")
    try scratch.git("config", "gpg.format", "ssh")
    try scratch.git("config", "user.signingkey", scratch.folder.appending(path: "ann").path)
    try scratch.approve()
    return scratch
  }

  private static func approval(_ scratch: ScratchRepository) throws -> String {
    let folder = "snapshots/billing/approvals"
    return folder + "/" + (try #require(try scratch.paths(folder).first { $0.hasSuffix(".yaml") }))
  }

  private static func sign(_ scratch: ScratchRepository, key: String, namespace: String) throws {
    let path = try approval(scratch)
    try scratch.remove(path + ".sig")
    try scratch.run(
      "ssh-keygen", "-q", "-Y", "sign", "-f", scratch.folder.appending(path: key).path, "-n", namespace, path)
  }

  @Test(arguments: cases)
  func `an approval counts when who gave it signed it`(each: Case) async throws {
    let finding = try await offPool {
      let scratch = try Self.approved()
      try each.edit(scratch)
      return try #require(try scratch.check().findings.first { $0.change.rule.id == "enum-value-added" })
    }
    if let objection = each.objection {
      #expect(finding.decision == .block)
      #expect(finding.notes.contains { $0.hasPrefix(objection) }, "\(finding.notes)")
    } else {
      #expect(finding.decision == .allow)
      #expect(finding.approval?.approver == "Ann <ann@example.org>")
    }
  }

  @Test func `without a key nothing is approved where approvals are signed`() async throws {
    let outcome = try await offPool {
      let scratch = try Self.approved()
      try scratch.remove("snapshots/billing/approvals")
      try scratch.git("config", "--unset", "user.signingkey")
      return "\(try scratch.approve())"
    }
    #expect(
      outcome.contains("approvals in lane production are signed, and git names no SSH key"), "\(outcome)")
  }

  @Test func `the base says who may sign, and a key that is added is a finding`() async throws {
    let rules = try await offPool {
      let scratch = try Self.approved()
      // Eve adds her key, and signs with it in the same commit.
      let signers = try scratch.read("allowed_signers")
      try scratch.write(signers + "ann@example.org \(try scratch.key("eve"))\n", to: "allowed_signers")
      try Self.sign(scratch, key: "eve", namespace: "kedge-approval")
      try scratch.git("add", "-A")
      return try scratch.check(.staged).findings.filter { $0.decision != .allow }.map {
        "\($0.change.rule.id): \($0.decision)"
      }
    }
    #expect(Set(rules) == ["policy-relaxed: block", "enum-value-added: warn"])
  }
}

extension ScratchRepository {
  /// A pair of keys beside the repository.
  func makeKey(_ name: String) throws {
    try run(
      "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder.appending(path: name).path)
  }

  /// The public half of a key.
  func key(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".pub"), encoding: .utf8).trimmingCharacters(
      in: .newlines)
  }
}
