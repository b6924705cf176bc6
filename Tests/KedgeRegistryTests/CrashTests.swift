import Foundation
import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// The program is stopped before each write in turn: the repository is the old state or the new one, and the next command
/// that writes leaves no trace of it.
@Suite struct CrashTests {
  /// What a reader sees: the files of the work tree, through a journal that waits, and what kedge.yaml says.
  private static func state(_ scratch: ScratchRepository) throws -> Set<String> {
    let tree = try scratch.repository().workTree()
    let kept = tree.entries.map(\.path.string).filter {
      $0.hasPrefix("snapshots/") || $0.hasPrefix("artifacts/")
    }
    let configuration = String(decoding: try tree.read("kedge.yaml") ?? [], as: UTF8.self)
    return Set(kept.map(normal) + [configuration])
  }

  /// Random ids and times are of no account.
  private static func normal(_ path: String) -> String {
    path.replacing(/[0-9a-f]{16}/, with: "ID").replacing(/\d{8}T\d{6}Z/, with: "TIME")
  }

  /// What is wrong after a stop before each write; empty when all is well.
  private static func faults(
    _ make: () throws -> ScratchRepository, _ command: (ScratchRepository, any FileSystem) throws -> Void
  ) throws -> [String] {
    let whole = try make()
    let before = try state(whole)
    let counter = StoppingFileSystem(after: .max)
    try command(whole, counter)
    let after = try state(whole)
    if before == after || counter.count < 6 { return ["nothing was written"] }
    var faults: [String] = []
    for stop in 0..<counter.count {
      let scratch = try make()
      do {
        try command(scratch, StoppingFileSystem(after: stop))
        faults.append("\(stop): it was not stopped")
      } catch RegistryError.unreadable(_, StoppingFileSystem.reason) {
        // As meant.
      }
      let seen = try state(scratch)
      if seen != before, seen != after { faults.append("\(stop): neither the old state nor the new one") }
      let verified = try scratch.verify()
      if !verified.isEmpty { faults.append("\(stop): \(verified)") }
      try scratch.repository().journal(LocalFileSystem()).finish()
      if try state(scratch) != seen { faults.append("\(stop): the next command changes the state") }
      if try scratch.paths(".git").contains(where: { $0.hasPrefix("kedge-journal") }) {
        faults.append("\(stop): the journal is left")
      }
    }
    return faults
  }

  /// A release, and a change that awaits its approval.
  private static func changed() throws -> ScratchRepository {
    let scratch = try ScratchRepository.released()
    try scratch.write(
      ScratchRepository.invoice.replacing("\"paid\"", with: "\"paid\", \"void\""), to: "schemas/invoice.json")
    return scratch
  }

  @Test func `a snapshot is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults({
        let scratch = try Self.changed()
        try scratch.approve()
        try scratch.git("add", "-A")
        return scratch
      }) { scratch, files in _ = try scratch.snapshot("1.1.0", files: files) }
    }
    #expect(faults == [])
  }

  @Test func `an approval is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults(Self.changed) { scratch, files in _ = try scratch.approve(files: files) }
    }
    #expect(faults == [])
  }

  @Test func `a freeze is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults({
        let scratch = try ScratchRepository.released()
        try scratch.write(ScratchRepository.roles, to: "kedge.yaml")
        try scratch.commit("roles")
        return scratch
      }) { scratch, files in
        _ = try Brake(try scratch.registrar(files)).freeze("billing", reason: "odd")
      }
    }
    #expect(faults == [])
  }

  @Test func `a retirement is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults({
        let scratch = try ScratchRepository.released()
        try scratch.write(ScratchRepository.invoice, to: "schemas/invoice-2.json")
        try scratch.snapshot("1.1.0")
        try scratch.approve()
        try scratch.snapshot("1.1.0")
        try scratch.commit("1.1.0")
        return scratch
      }) { scratch, files in
        let outcome = try Retirement(try scratch.registrar(files)).retire(
          "schemas/invoice.json", for: "schemas/invoice-2.json", reason: "nobody sends it")
        guard case .recorded = outcome else { throw CrashFault(outcome: "\(outcome)") }
      }
    }
    #expect(faults == [])
  }

  @Test func `a promotion is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults(ScratchRepository.promotable) { scratch, files in
        let failed = try scratch.promote(files: files)
        if !failed.isEmpty { throw CrashFault(outcome: "\(failed)") }
      }
    }
    #expect(faults == [])
  }

  @Test func `a simulation is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults({
        let scratch = try ScratchRepository.promotable()
        try scratch.remove("artifacts/billing_canary_simulation_results.json")
        return scratch
      }) { scratch, files in try scratch.simulate(files: files) }
    }
    #expect(faults == [])
  }

  @Test func `an erasure is there or not`() async throws {
    let faults = try await offPool {
      try Self.faults(ScratchRepository.released) { scratch, files in
        _ = try Redaction.erase("Ann <ann@example.org>", by: try scratch.registrar(files))
      }
    }
    #expect(faults == [])
  }
}

/// That a command did not do what the test wants to stop.
struct CrashFault: Error {
  let outcome: String
}

/// Runs nothing.
struct NoCommands: CommandRunner {
  func run(_ command: String, expecting result: Gate.CommandResult) -> GateFact {
    GateFact(passes: false, text: "no command is run here")
  }
}
