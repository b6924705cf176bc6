internal import Glibc
internal import Subprocess
internal import SystemPackage

/// The programs that are run, each looked up once: otherwise a process would be made for every folder of PATH, at every run.
enum Program {
  static let git = find("git")
  static let sshKeygen = find("ssh-keygen")

  /// The first executable file of this name in an absolute folder of PATH; the bare name where there is none, so that
  /// running it says so. A relative folder is passed over: a repository must not bring its own git.
  static func find(_ name: String) -> Executable {
    let path = ProcessEnvironment.value("PATH") ?? ""
    let candidates = path.utf8.split(separator: UInt8(ascii: ":")).map { "\(Substring($0))/\(name)" }
    return candidates.first { $0.utf8.first == UInt8(ascii: "/") && isProgram($0) }.map {
      .path(FilePath($0))
    }
      ?? .name(name)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }
}
