/// Why git gave no answer.
public enum GitError: Error, Sendable, CustomStringConvertible {
  /// There is no `git` to run; why.
  case notInstalled(String)
  /// The folder is in no work tree of git.
  case noRepository(folder: String)
  /// The folder is in a repository without a work tree.
  case noWorkTree(folder: String)
  /// A command failed: its arguments, and what it said.
  case failed(command: String, detail: String)
  /// A name that is no commit.
  case unknownRevision(String)
  /// A name that several references have, which are different commits.
  case ambiguousRevision(String, references: [String])

  /// What hinders, and what to do.
  public var description: String {
    switch self {
    case .notInstalled(let detail):
      "git cannot be run (\(detail)); install it, Kedge reads repositories through it"
    case .noRepository(let folder):
      "\(folder) is in no git repository; Kedge compares what git keeps, so run `git init` first"
    case .noWorkTree(let folder):
      "\(folder) is in a bare repository, which has no files to look at; clone it, and run Kedge in the clone"
    case .failed(let command, let detail): "`git \(command)` failed: \(detail)"
    case .unknownRevision(let name): "`\(name)` is no commit of this repository"
    case .ambiguousRevision(let name, let references):
      "`\(name)` may be \(references.joined(separator: " or ")), which are not the same; name one in full"
    }
  }
}
