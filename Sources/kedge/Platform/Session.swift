internal import ArgumentParser
internal import Glibc
internal import KedgePolicy
internal import KedgeRegistry

/// Where the program runs, and the options that every command on a repository has.
struct Session: ParsableArguments {
  @Option(help: "The path of kedge.yaml; else it is looked for from here upwards.", completion: .file())
  var config: String?
  @Flag(name: .shortAndLong, help: "Print the report only.") var quiet = false

  /// The working folder, absolute.
  static var workingFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Whether a pipeline runs the program.
  static var isPipeline: Bool { ProcessEnvironment.value("CI").map { $0 != "false" && $0 != "0" } ?? false }

  /// The repository around the working folder.
  func repository() throws -> Repository {
    try answering { () throws(RegistryError) in
      do throws(GitError) { return try Repository(around: Self.workingFolder) } catch { throw .git(error) }
    }
  }

  /// What kedge.yaml of the work tree says.
  func standpoint(_ repository: Repository) throws -> Standpoint {
    try answering { () throws(RegistryError) in
      let tree = try repository.workTree()
      let path = try ConfigurationFile.find(
        named: configurationPath, workingFolder: Self.workingFolder, topLevel: repository.topLevel, in: [tree]
      )
      guard let standpoint = try Standpoint(tree: tree, path: path) else {
        throw .configurationMissing(tree: tree.name)
      }
      return standpoint
    }
  }

  /// The path of kedge.yaml that was named: the option, then KEDGE_CONFIG.
  var configurationPath: String? { config ?? ProcessEnvironment.value("KEDGE_CONFIG") }

  /// Does what needs an answer of the registry: without one the program ends with 2, or with 64 where the question was
  /// put wrongly.
  func answering<Answer>(_ body: () throws(RegistryError) -> Answer) throws -> Answer {
    do throws(RegistryError) { return try body() } catch {
      if error.isUsage { throw ArgumentParser.ValidationError("\(error)") }
      throw ExitStatus.noJudgement("\(error)")
    }
  }

  /// Says something beside the report.
  func say(_ text: String) {
    if !quiet { StandardError.write(text) }
  }

  /// Says how to stage what was written, or stages it.
  func stage(_ paths: [String], _ repository: Repository, _ isWanted: Bool) throws {
    if isWanted {
      try answering { () throws(RegistryError) in try repository.stage(paths) }
      say("staged \(paths.count == 1 ? "1 path" : "\(paths.count) paths")")
    } else {
      say("next: git add -A -- \(repository.stagingRoots(of: paths).joined(separator: " "))")
    }
  }
}
