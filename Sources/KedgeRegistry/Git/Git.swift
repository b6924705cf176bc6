internal import Subprocess
internal import SystemPackage

/// Git's plumbing, run in one folder. Nothing here writes to the repository.
///
/// The environment is the caller's: in a commit hook, git says through it which index is meant.
public struct Git: Sendable {
  /// Where commands run; the top level of the work tree, once that is known.
  public let folder: String

  /// Git in a folder.
  public init(folder: String) { self.folder = folder }

  /// How a command ended.
  struct Outcome: Sendable {
    let status: Int32
    let output: [UInt8]
    let complaint: String

    /// The output as text, without the last line end.
    var text: String {
      String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self)
    }

    /// The parts of an output that ends each with a zero byte.
    var records: [ArraySlice<UInt8>] { output.split(separator: 0) }
  }

  /// Runs a command that must succeed.
  func output(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> Outcome {
    let outcome = try run(arguments, input: input)
    guard outcome.status == 0 else {
      throw .failed(command: arguments.joined(separator: " "), detail: outcome.complaint)
    }
    return outcome
  }

  /// Runs a command; its status is the answer.
  func run(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> Outcome {
    let answer = Blocking.run { [folder] () -> Result<Outcome, GitError> in
      do {
        let result = try await Subprocess.run(
          Program.git, arguments: Arguments(arguments), environment: Self.environment,
          workingDirectory: FilePath(folder), input: .array(input), output: .bytes(limit: .max),
          error: .string(limit: 1 << 16))
        return .success(
          Outcome(
            status: Self.code(result.terminationStatus), output: result.standardOutput,
            complaint: Self.firstLine(result.standardError)))
      } catch {
        return .failure(.notInstalled("\(error)"))
      }
    }
    return try answer.get()
  }

  /// Words in English, no lock taken only to refresh the index, and objects as they are: what `git replace` and grafts put
  /// in their place is no part of what others will see.
  static let environment = Environment.inherit.updating([
    "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null",
  ])

  static func code(_ status: TerminationStatus) -> Int32 {
    switch status {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }

  private static func firstLine(_ text: String) -> String {
    text.split(separator: "\n").first.map(String.init) ?? "no reason given"
  }
}
