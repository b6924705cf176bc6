import Foundation
import KedgeChanges
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// What a branch may do against its base, and what it may not.
@Suite struct BaseGuardTests {
  private static let wider = ScratchRepository.invoice.replacing("\"paid\"", with: "\"paid\", \"void\"")
  private static let widest = ScratchRepository.invoice.replacing(
    "\"paid\"", with: "\"paid\", \"void\", \"late\"")
  private static let broken = ScratchRepository.invoice.replacing("\"open\", ", with: "")

  /// A module of a lane that asks for no approvals, released, on a branch of its own.
  private static func branch(_ configuration: String = integration) throws -> ScratchRepository {
    let scratch = try ScratchRepository()
    try scratch.write(ScratchRepository.invoice, to: "schemas/invoice.json")
    try scratch.write(configuration, to: "kedge.yaml")
    try scratch.commit("contract")
    try scratch.snapshot("1.0.0")
    try scratch.commit("1.0.0")
    try scratch.git("checkout", "-q", "-b", "change")
    return scratch
  }

  private static let integration = ScratchRepository.configuration.replacing(
    "lane: production", with: "lane: integration")

  /// What blocks, by its rules.
  private static func blocks(_ scratch: ScratchRepository) throws -> [String] {
    try scratch.check(.base("main")).findings.filter { $0.decision == .block }.map(\.change.rule.id).sorted()
  }

  /// A change, its release, and a commit of both.
  private static func release(_ version: String, _ text: String, in scratch: ScratchRepository) throws {
    try scratch.write(text, to: "schemas/invoice.json")
    try scratch.commit("contract of \(version)")
    let outcome = try scratch.snapshot(version)
    guard case .written = outcome else { throw CrashFault(outcome: "\(outcome)") }
    try scratch.commit(version)
  }

  @Test func `that the base has gone on in what judges is said`() async throws {
    try await offPool {
      let scratch = try Self.branch()
      try scratch.write(Self.wider, to: "schemas/invoice.json")
      try scratch.commit("wider")
      #expect(try scratch.check(.base("main")).notes == [])
      try scratch.git("checkout", "-q", "main")
      try scratch.write("x", to: "elsewhere.txt")
      try scratch.commit("elsewhere")
      try scratch.git("checkout", "-q", "change")
      #expect(try scratch.check(.base("main")).notes == [])
      try scratch.git("checkout", "-q", "main")
      try scratch.write(ScratchRepository.configuration, to: "kedge.yaml")
      try scratch.commit("in production")
      try scratch.git("checkout", "-q", "change")
      let others =
        "than where this branch left it, by which it was judged; bring it up to date to be judged by them"
      #expect(try scratch.check(.base("main")).notes == ["main has other rules \(others)"])
      try scratch.git("merge", "-q", "main")
      #expect(try scratch.check(.base("main")).notes == [])
    }
  }

  @Test func `a release is the contracts of its own commit`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try Self.release("1.1.0", Self.wider, in: scratch)
      try scratch.write(Self.widest, to: "schemas/invoice.json")
      try scratch.commit("more, which is not released yet")
      return try Self.blocks(scratch)
    }
    #expect(blocks == [])
  }

  @Test func `several releases of a branch are each that of their commit`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try Self.release("1.1.0", Self.wider, in: scratch)
      try Self.release("1.2.0", Self.widest, in: scratch)
      return try Self.blocks(scratch)
    }
    #expect(blocks == [])
  }

  @Test func `a release that no commit has is found`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try Self.release("1.1.0", Self.wider, in: scratch)
      let copy = "snapshots/billing/1.1.0/files/schemas/invoice.json"
      try scratch.write(try scratch.read(copy).replacing("\"open\", ", with: ""), to: copy)
      try scratch.commit("edited")
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["release-mismatch"])
  }

  /// The contract breaks, a release by a lax policy says so, and both are taken back but for the release: to break it again
  /// would be no change.
  @Test func `a break that was released and taken back is found`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(
        Self.integration.replacing("lane: integration", with: "lane: candidate"), to: "kedge.yaml")
      try Self.release("2.0.0", Self.broken, in: scratch)
      try scratch.git("checkout", "-q", "main", "--", "kedge.yaml", "schemas")
      try scratch.commit("as it was")
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["release-mismatch"])
  }

  @Test func `what stood at the base blocks only who touches it`() async throws {
    let (untouched, touched, snapshot) = try await offPool {
      let scratch = try Self.branch()
      try scratch.git("checkout", "-q", "main")
      try scratch.write(Self.broken, to: "schemas/invoice.json")
      try scratch.commit("forced through")
      try scratch.git("checkout", "-q", "-B", "change")
      try scratch.write("docs", to: "README")
      try scratch.commit("nothing to do with it")
      let untouched = try scratch.check(.base("main")).findings
      try scratch.write(Self.broken.replacing("paid", with: "payed"), to: "schemas/invoice.json")
      try scratch.commit("worse")
      let touched = try Self.blocks(scratch)
      try scratch.git("checkout", "-q", "main")
      return (untouched, touched, "\(try scratch.snapshot("2.0.0"))")
    }
    #expect(untouched.map { "\($0.change.rule.id): \($0.decision)" } == ["enum-value-removed: warn"])
    #expect(untouched.first?.notes == ["it stands at main already"])
    #expect(touched.contains("enum-value-removed"))
    #expect(snapshot.hasPrefix("blocked"))
  }

  @Test func `authors are those who touched the files of the contract`() async throws {
    let (own, other) = try await offPool {
      let scratch = try ScratchRepository.released()
      try scratch.write(Self.wider, to: "schemas/invoice.json")
      try scratch.approve()
      try scratch.write(ScratchRepository.invoice, to: "schemas/invoice.json")
      try scratch.commit("Ann approves")
      try scratch.git("checkout", "-q", "-b", "change")
      try scratch.write("docs", to: "README")
      try scratch.commit("Ann writes docs")
      try scratch.write(Self.wider, to: "schemas/invoice.json")
      try scratch.git("add", "-A")
      try scratch.git("commit", "-q", "--author", "Bob <bob@example.org>", "-m", "Bob changes the contract")
      let own = try Self.blocks(scratch)
      try scratch.git(
        "commit", "-q", "--amend", "-m", "Bob changes it\n\nCo-authored-by: Ann Other Name <ANN@example.org>")
      return (own, try Self.blocks(scratch))
    }
    #expect(own == [])
    #expect(other == ["enum-value-added"])
  }

  @Test func `a lane that is raised by hand is found`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(
        Self.integration.replacing("lane: integration", with: "lane: production"), to: "kedge.yaml")
      try scratch.commit("raised")
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["lane-raised"])
  }

  @Test func `a name behind an actor that is changed by hand is found`() async throws {
    let (edited, erased) = try await offPool {
      let scratch = try Self.branch()
      let path = "snapshots/actors/" + (try #require(try scratch.paths("snapshots/actors").first))
      try scratch.write("Bob <bob@example.org>\n", to: path)
      try scratch.commit("renamed")
      let edited = try Self.blocks(scratch)
      try scratch.git("checkout", "-q", "main", "--", "snapshots")
      _ = try Redaction.erase("Ann <ann@example.org>", by: try scratch.registrar())
      try scratch.commit("erased")
      return (edited, try Self.blocks(scratch))
    }
    #expect(edited == ["ledger-rewritten"])
    #expect(erased == [])
  }

  @Test func `without a base what was committed last must still be there`() async throws {
    let found = try await offPool {
      let scratch = try Self.branch()
      try scratch.remove("snapshots/billing/1.0.0")
      try scratch.remove(try scratch.path("snapshots/billing/ledger", "snapshot"))
      return try scratch.check().findings.filter { $0.decision == .block }.map(\.change.rule.id)
    }
    #expect(Set(found) == ["snapshot-altered", "ledger-rewritten", "baseline-missing"])
  }

  @Test func `an option may not relax what the file made milder in a later lane`() async throws {
    await #expect(throws: RegistryError.self) {
      try await offPool {
        let scratch = try Self.branch(
          Self.integration.replacing("{ signed: false }", with: "{ undecided: warn }"))
        var request = CheckRequest(today: try #require(Day("2026-11-24")))
        request.lane = .production
        _ = try Check(request, repository: try scratch.repository(), workingFolder: scratch.top.path).run()
      }
    }
  }

  @Test func `replaced objects are not what is compared`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(Self.broken, to: "schemas/invoice.json")
      try scratch.commit("broken")
      let copy = "snapshots/billing/1.0.0/files/schemas/invoice.json"
      try scratch.git(
        "replace", try scratch.git("rev-parse", "main:\(copy)"),
        try scratch.git("rev-parse", "HEAD:schemas/invoice.json"))
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["enum-value-removed"])
  }

  @Test func `a history that was grafted is not the one that counts`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(Self.broken, to: "schemas/invoice.json")
      try scratch.commit("broken")
      // As if the main branch had come from here, and this had come from nowhere.
      let (main, head) = (try scratch.git("rev-parse", "main"), try scratch.git("rev-parse", "HEAD"))
      try scratch.write("\(main) \(head)\n\(head)\n", to: ".git/info/grafts")
      try #require(try scratch.git("merge-base", "main", "HEAD") == head)
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["enum-value-removed"])
  }

  @Test func `what git says of signatures is nobody's name`() async throws {
    let authors = try await offPool {
      let scratch = try Self.branch()
      let key = scratch.folder.appending(path: "key").path
      try scratch.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
      for (name, value) in [
        ("gpg.format", "ssh"), ("user.signingkey", key), ("commit.gpgsign", "true"),
        ("log.showSignature", "true"),
        ("gpg.ssh.allowedSignersFile", "/dev/null"),
      ] {
        try scratch.git("config", name, value)
      }
      try scratch.write(Self.wider, to: "schemas/invoice.json")
      try scratch.commit("wider")
      let shown = try scratch.git("log", "-1", "--format=%an")
      try #require(shown != "Ann", "git shows no signature: \(shown)")
      return try scratch.repository().authors(since: "main", touching: ["schemas/invoice.json"])
    }
    #expect(authors == ["ann@example.org"])
  }

  /// An additive change is released, and taken back: once merged, that it is gone would break who relies on it.
  @Test func `a release that is taken back is found`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try Self.release("1.1.0", Self.wider, in: scratch)
      try scratch.git("checkout", "-q", "main", "--", "schemas")
      try scratch.commit("as it was")
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["enum-value-removed"])
  }

  @Test(arguments: ["--assume-unchanged", "--skip-worktree"])
  func `files that git does not look at are what is staged`(option: String) async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(Self.broken, to: "schemas/invoice.json")
      try scratch.commit("broken")
      try scratch.git("update-index", option, "schemas/invoice.json")
      try scratch.write(ScratchRepository.invoice, to: "schemas/invoice.json")
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["enum-value-removed"])
  }

  @Test func `a tag does not take the place of the base`() async throws {
    let error = await #expect(throws: RegistryError.self) {
      try await offPool {
        let scratch = try Self.branch()
        try scratch.write(Self.broken, to: "schemas/invoice.json")
        try scratch.commit("broken")
        try scratch.git("tag", "main")
        _ = try scratch.check(.base("main"))
      }
    }
    #expect(
      error.map { "\($0)" }
        == "`main` may be refs/heads/main or refs/tags/main, which are not the same; name one in full")
  }

  @Test func `a pattern that comes first does not change who writes`() async throws {
    let blocks = try await offPool {
      let path = "paths: { \"schemas/*.json\": { flow: accepted } }"
      let scratch = try Self.branch(
        Self.integration.replacing("flow: accepted", with: "flow: produced\n    \(path)"))
      try scratch.write(Self.broken, to: "schemas/invoice.json")
      try scratch.write(
        try scratch.read("kedge.yaml").replacing(
          "paths: {", with: "paths: { schemas/invoice.json: { moved_from: schemas/invoice.json },"),
        to: "kedge.yaml")
      try scratch.commit("nothing to see")
      return try Self.blocks(scratch)
    }
    #expect(blocks.contains("policy-relaxed"))
  }

  @Test func `a lane that no module is in yet is not relaxed either`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(
        Self.integration.replacing("{ signed: false }", with: "{ signed: false, enforcement: advisory }"),
        to: "kedge.yaml")
      try scratch.commit("for later")
      return try Self.blocks(scratch)
    }
    #expect(blocks == ["policy-relaxed"])
  }

  @Test func `a nearer kedge yaml does not take the place of that of the base`() async throws {
    let blocks = try await offPool {
      let scratch = try Self.branch()
      try scratch.write(Self.broken, to: "schemas/invoice.json")
      try scratch.write(
        Self.integration.replacing("lane: integration", with: "lane: candidate"), to: "schemas/kedge.yaml")
      try scratch.commit("nearer")
      let request = CheckRequest(subject: .base("main"), today: try #require(Day("2026-11-24")))
      return try Check(
        request, repository: try scratch.repository(), workingFolder: scratch.top.path + "/schemas"
      ).run().findings.filter { $0.decision == .block }.map(\.change.rule.id)
    }
    #expect(blocks.contains("enum-value-removed"))
  }
}
