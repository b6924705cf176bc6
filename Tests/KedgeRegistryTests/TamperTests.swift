import Foundation
import Testing

@testable import KedgeRegistry

/// Edits of what Kedge keeps: `verify` finds each, and so does a check against the commit before.
@Suite struct TamperTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let name: String
    /// The rules that `verify` names.
    let verified: Set<String>
    /// Whether a check against HEAD must block as well.
    let isBlocked: Bool
    let apply: @Sendable (ScratchRepository) throws -> Void

    var testDescription: String { name }

    init(
      _ name: String, _ verified: Set<String>, isBlocked: Bool = true,
      _ apply: @escaping @Sendable (ScratchRepository) throws -> Void
    ) {
      (self.name, self.verified, self.isBlocked, self.apply) = (name, verified, isBlocked, apply)
    }
  }

  private static let copy = "snapshots/billing/1.0.0/files/schemas/invoice.json"
  private static let release = "snapshots/billing/1.0.0/release.yaml"

  /// Replaces text in a file, which must hold it.
  private static func replace(_ path: String, _ old: String, _ new: String)
    -> @Sendable (ScratchRepository) throws -> Void
  {
    { scratch in
      let text = try scratch.read(path)
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      try #require(changed != text, "\(path) does not hold \(old)")
      try scratch.write(changed, to: path)
    }
  }

  private static func event(
    _ word: String, _ body: @escaping @Sendable (ScratchRepository, String) throws -> Void
  )
    -> @Sendable (ScratchRepository) throws -> Void
  {
    { scratch in try body(scratch, try scratch.path("snapshots/billing/ledger", word)) }
  }

  private static func approval(_ body: @escaping @Sendable (ScratchRepository, String) throws -> Void)
    -> @Sendable (ScratchRepository) throws -> Void
  {
    { scratch in try body(scratch, try scratch.path("snapshots/billing/approvals", ".yaml")) }
  }

  private static func digest(of scratch: ScratchRepository, _ path: String) throws -> String {
    try scratch.git("hash-object", "--no-filters", path).padding(toLength: 64, withPad: "0", startingAt: 0)
  }

  static let edits: [Edit] = [
    Edit("a copy edited", ["snapshot-altered"], replace(copy, "\"open\", ", "")),
    Edit("a copy edited in white space only", ["snapshot-altered"], replace(copy, "{", "{ ")),
    Edit("a copy deleted", ["snapshot-altered"]) { try $0.remove(copy) },
    Edit("a copy emptied", ["snapshot-altered"]) { try $0.write("", to: copy) },
    Edit("a copy replaced by a link", ["snapshot-altered"]) { scratch in
      try scratch.remove(copy)
      try FileManager.default.createSymbolicLink(
        atPath: scratch.top.appending(path: copy).path,
        withDestinationPath: "../../../../../schemas/invoice.json")
    },
    Edit("a file added among the copies", ["snapshot-altered"]) {
      try $0.write("{}", to: "snapshots/billing/1.0.0/files/schemas/more.json")
    },
    Edit("a digest edited in release.yaml", ["snapshot-altered"]) { scratch in
      let text = try scratch.read(release)
      try scratch.write(text.replacing(/"sha256": "...../, with: "\"sha256\": \"00000"), to: release)
    },
    Edit("a canonical digest edited", ["snapshot-altered"]) { scratch in
      let text = try scratch.read(release)
      try scratch.write(text.replacing(/"canonical": "...../, with: "\"canonical\": \"00000"), to: release)
    },
    Edit("the flow edited in release.yaml", ["snapshot-altered"], replace(release, "accepted", "produced")),
    Edit(
      "the lane edited in release.yaml", ["snapshot-altered"], replace(release, "production", "candidate")),
    Edit("a contract taken out of release.yaml", ["snapshot-altered"]) { scratch in
      let text = try scratch.read(release)
      try scratch.write(
        text.replacing(#/    \{ "path": "schemas/invoice.json", "kind".*\n/#, with: ""), to: release)
    },
    Edit(
      "release.yaml rewritten with other spaces", ["snapshot-altered"],
      replace(release, "  \"version\"", " \"version\"")),
    Edit("release.yaml made unreadable", ["snapshot-altered"]) { try $0.write("{", to: release) },
    Edit("release.yaml deleted", ["snapshot-altered"]) { try $0.remove(release) },
    Edit("the release deleted", ["snapshot-altered"]) { try $0.remove("snapshots/billing/1.0.0") },
    Edit("the release renamed", ["snapshot-altered", "ledger-broken"]) { scratch in
      try FileManager.default.moveItem(
        at: scratch.top.appending(path: "snapshots/billing/1.0.0"),
        to: scratch.top.appending(path: "snapshots/billing/1.0.1"))
    },
    Edit("a release copied under another number", ["snapshot-altered", "ledger-broken"]) { scratch in
      try FileManager.default.copyItem(
        at: scratch.top.appending(path: "snapshots/billing/1.0.0"),
        to: scratch.top.appending(path: "snapshots/billing/2.0.0"))
    },
    Edit("all snapshots deleted", ["snapshot-altered", "ledger-rewritten"]) { try $0.remove("snapshots") },
    Edit("copy, digest and contract edited together", ["snapshot-altered"]) { scratch in
      for path in [copy, "schemas/invoice.json"] { try replace(path, "\"open\", ", "")(scratch) }
      let text = try scratch.read(release)
      let digest = KedgeDigest.sha256(try scratch.read(copy))
      try scratch.write(
        text.replacing(/"sha256": "[0-9a-f]{64}"/, with: "\"sha256\": \"\(digest)\""), to: release)
    },
    Edit(
      "the snapshot event deleted", ["ledger-broken", "ledger-rewritten"],
      event("snapshot") { try $0.remove($1) }),
    Edit(
      "the snapshot event edited", ["ledger-broken", "ledger-rewritten"],
      event("snapshot") { scratch, path in
        try replace(path, "\"contracts\": \"1\"", "\"contracts\": \"2\"")(scratch)
      }),
    Edit(
      "the time of an event edited", ["ledger-broken", "ledger-rewritten"],
      event("snapshot") { scratch, path in
        let text = try scratch.read(path)
        try scratch.write(text.replacing(/"time": "\d{4}/, with: "\"time\": \"2031"), to: path)
      }),
    Edit(
      "the actor of an event edited", ["ledger-broken", "ledger-rewritten"],
      event("approve") { scratch, path in
        let text = try scratch.read(path)
        try scratch.write(
          text.replacing(/"actor": "[0-9a-f]{16}"/, with: "\"actor\": \"0123456789abcdef\""), to: path)
      }),
    Edit(
      "an event renamed", ["ledger-rewritten"],
      event("approve") { scratch, path in
        try FileManager.default.moveItem(
          at: scratch.top.appending(path: path), to: scratch.top.appending(path: path + ".0.json"))
      }),
    Edit(
      "an event under another action's name", ["ledger-broken", "ledger-rewritten"],
      event("approve") { scratch, path in
        try FileManager.default.moveItem(
          at: scratch.top.appending(path: path),
          to: scratch.top.appending(path: path.replacing("-approve-", with: "-retire-")))
      }),
    Edit(
      "the links of an event cut", ["ledger-broken", "ledger-rewritten"],
      event("approve") { scratch, path in
        let text = try scratch.read(path)
        try scratch.write(text.replacing(/"previous": \[\n.*\n  \]/, with: "\"previous\": []"), to: path)
      }),
    Edit("an event forged without links", ["ledger-broken"], isBlocked: false) { scratch in
      try event("approve") { scratch, path in
        let text = try scratch.read(path).replacing(/"previous": \[\n.*\n  \]/, with: "\"previous\": []")
        try scratch.write(text, to: path.replacing(/[0-9a-f]{16}\.json/, with: "00000000000000aa.json"))
      }(scratch)
    },
    Edit(
      "an event that is no JSON", ["ledger-broken", "ledger-rewritten"],
      event("approve") { try $0.write("{", to: $1) }),
    Edit(
      "an event of another module", ["ledger-broken"], isBlocked: false,
      event("snapshot") { scratch, path in
        try scratch.write(try scratch.read(path), to: path.replacing("/billing/", with: "/accounts/"))
        try scratch.write("", to: "snapshots/accounts/1.0.0/release.yaml")
      }),
    Edit("the ledger deleted", ["ledger-broken", "ledger-rewritten", "approval-altered"]) {
      try $0.remove("snapshots/billing/ledger")
    },
    Edit(
      "an approval edited", ["approval-altered"], isBlocked: false,
      approval { scratch, path in
        try replace(path, "asked for", "agreed by all")(scratch)
      }),
    Edit(
      "an approval for another change", ["approval-altered"], isBlocked: false,
      approval { scratch, path in
        try replace(path, "rule: enum-value-added", "rule: enum-value-removed")(scratch)
      }),
    Edit("an approval deleted", ["approval-altered"], isBlocked: false, approval { try $0.remove($1) }),
    Edit(
      "an approval copied to another person", ["approval-altered"], isBlocked: false,
      approval { scratch, path in
        let text = try scratch.read(path).replacing(
          /approver: "[0-9a-f]{16}"/, with: "approver: \"0123456789abcdef\"")
        try scratch.write(text, to: path.replacing(/-[0-9a-f]{16}\.yaml/, with: "-0123456789abcdef.yaml"))
      }),
    Edit(
      "an approval under another fingerprint's name", ["approval-altered"], isBlocked: false,
      approval { scratch, path in
        try scratch.write(
          try scratch.read(path), to: path.replacing(/approvals\/......../, with: "approvals/00000000"))
      }),
    Edit("the names behind actors deleted", ["ledger-broken"], isBlocked: false) {
      try $0.remove("snapshots/actors")
    },
  ]

  /// A release, and an approval that awaits the next one; both committed.
  private static func scratch() throws -> ScratchRepository {
    let scratch = try ScratchRepository.released()
    try scratch.write(
      ScratchRepository.invoice.replacing("\"paid\"", with: "\"paid\", \"void\""), to: "schemas/invoice.json")
    try scratch.approve()
    try scratch.commit("approved")
    return scratch
  }

  @Test func `without an edit all is well`() async throws {
    #expect(Self.edits.count >= 30)
    let (found, isBlocked) = try await offPool {
      let scratch = try Self.scratch()
      return (try scratch.verify(), try scratch.check(.staged).isBlocked)
    }
    #expect(found == [])
    #expect(!isBlocked)
  }

  @Test(arguments: edits)
  func `an edit is found`(edit: Edit) async throws {
    let (found, isBlocked) = try await offPool {
      let scratch = try Self.scratch()
      try edit.apply(scratch)
      let found = try scratch.verify()
      try scratch.git("add", "-A")
      guard edit.isBlocked else { return (found, false) }
      // What cannot be judged does not pass either.
      do { return (found, try scratch.check(.staged).isBlocked) } catch is RegistryError {
        return (found, true)
      }
    }
    #expect(edit.verified.isSubset(of: found), "\(found)")
    #expect(isBlocked == edit.isBlocked)
  }
}
