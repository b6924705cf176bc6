import Foundation
import KedgeChanges
import KedgePolicy
import Testing

@testable import KedgeRegistry

/// A git repository in a folder of its own.
final class ScratchRepository {
  let folder: URL
  let top: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kedge-\(UUID().uuidString)")
    top = folder.appending(path: "repository")
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main", ".")
    try git("config", "user.name", "Ann")
    try git("config", "user.email", "ann@example.org")
    try git("config", "commit.gpgsign", "false")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let invoice = """
    {
      "type": "object",
      "required": ["id"],
      "properties": {"id": {"type": "string"}, "status": {"enum": ["open", "paid"]}}
    }

    """
  static let configuration = """
    version: 1
    modules:
      billing:
        contracts: [schemas/*.json]
        flow: accepted
        lane: production
    lanes:
      production: { signed: false }

    """

  /// The same, with somebody who may pull the brake alone.
  static let roles =
    configuration.replacing("    lane: production\n", with: "    lane: production\n    policy: house\n") + """
      policies:
        house:
          extends: matriz
          roles: { security-officer: [ann@example.org] }

      """

  /// A module with one contract, released as 1.0.0 and committed.
  static func released() throws -> ScratchRepository {
    let scratch = try ScratchRepository()
    try scratch.write(invoice, to: "schemas/invoice.json")
    try scratch.write(configuration, to: "kedge.yaml")
    try scratch.commit("contract")
    try scratch.snapshot("1.0.0")
    try scratch.commit("1.0.0")
    return scratch
  }

  func write(_ text: String, to path: String) throws {
    let file = top.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: top.appending(path: path), encoding: .utf8)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: top.appending(path: path)) }

  /// Paths below a folder, sorted; git's own files are left out.
  func paths(_ folder: String = "") throws -> [String] {
    let all =
      FileManager.default.enumerator(atPath: top.appending(path: folder).path)?.allObjects as? [String] ?? []
    return all.filter { path in
      let full = top.appending(path: folder).appending(path: path).path
      let type = try? FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
      return type != .typeDirectory && !path.hasPrefix(".git/")
    }.sorted()
  }

  /// The one path below a folder whose name contains a word.
  func path(_ folder: String, _ word: String) throws -> String {
    let found = try paths(folder).filter { $0.contains(word) }
    return folder + "/" + (try #require(found.count == 1 ? found.first : nil, "\(found)"))
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String { try run(["git"] + arguments) }

  func run(_ arguments: String...) throws { _ = try run(arguments) }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = top
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(arguments)")
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", message)
  }

  func repository() throws -> Repository { try Repository(around: top.path) }

  func standpoint() throws -> Standpoint {
    let tree = try repository().workTree()
    return try #require(try Standpoint(tree: tree, path: "kedge.yaml"))
  }

  func check(_ subject: CheckRequest.Subject = .workTree) throws -> CheckResult {
    let request = CheckRequest(subject: subject, today: try #require(Day("2026-11-24")))
    return try Check(request, repository: try repository(), workingFolder: top.path).run()
  }

  @discardableResult
  func snapshot(_ version: String, files: any FileSystem = LocalFileSystem()) throws -> SnapshotWriter.Outcome
  {
    try SnapshotWriter(repository: try repository(), workingFolder: top.path, files: files).write(
      [], number: .exact(try #require(SemanticVersion(version))), today: try #require(Day("2026-11-24")))
  }

  func registrar(_ files: any FileSystem = LocalFileSystem()) throws -> Registrar {
    Registrar(repository: try repository(), standpoint: try standpoint(), files: files)
  }

  /// Approves everything additive that awaits it.
  @discardableResult
  func approve(files: any FileSystem = LocalFileSystem()) throws -> ApprovalWriter.Outcome {
    try ApprovalWriter(try registrar(files)).approve(
      [], additive: true, in: [try check()], ApprovalWriter.Statement(reason: "asked for"))
  }

  /// The rules that `verify` finds broken.
  func verify() throws -> Set<String> {
    let base = try repository().verificationBase(nil)
    let earlier = try base.flatMap { try Standpoint(tree: $0, path: "kedge.yaml") }
    return Set(
      try Verification(try standpoint(), base: earlier, repository: try repository()).run().findings.map(
        \.change.rule.id))
  }
}
