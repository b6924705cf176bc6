internal import KedgeDocuments

/// The commit hook: it checks what is staged.
public struct Hook: Sendable {
  /// What the hook is.
  public enum State: Sendable, Hashable {
    /// It runs Kedge.
    case installed
    /// There is none.
    case absent
    /// There is another.
    case other
  }

  /// Where it is, absolute.
  public let path: String
  private let files: any FileSystem

  static let mark = "# Written by kedge init --hook"

  /// The hook of a repository; `core.hooksPath` is respected.
  public init(_ repository: Repository, files: any FileSystem = LocalFileSystem()) throws(RegistryError) {
    let asked = try repository.asking { () throws(GitError) in
      try repository.git.output(["rev-parse", "--git-path", "hooks"])
    }
    let folder = asked.text.hasPrefix("/") ? asked.text : repository.topLevel + "/" + asked.text
    path = folder + "/pre-commit"
    self.files = files
  }

  /// Whether it runs Kedge.
  public var state: State {
    guard files.exists(path), let bytes = try? files.read(path) else { return .absent }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(Self.mark) || text.contains("kedge check --staged") ? .installed : .other
  }

  /// Writes it. A hook that is there is kept as `pre-commit.local` and run after it.
  ///
  /// - Parameter program: The path of this program, for when no `kedge` is on the path.
  /// - Returns: A sentence on what was done.
  public func install(program: String) throws(RegistryError) -> String {
    switch state {
    case .installed: return "the hook is there already: \(path)"
    case .other:
      try files.rename(path, to: path + ".local")
      try write(program)
      return "wrote \(path); the hook that was there is run after it, as \(path).local"
    case .absent:
      try files.makeFolder(LocalFileSystem.folder(of: path))
      try write(program)
      return "wrote \(path)"
    }
  }

  private func write(_ program: String) throws(RegistryError) {
    let text = """
      #!/bin/sh
      \(Self.mark): checks what is staged, and keeps git's environment.
      kedge=$(command -v kedge || echo '\(program)')
      "$kedge" check --staged || exit $?
      next="$0.local"
      if [ -x "$next" ]; then exec "$next" "$@"; fi

      """
    if files.exists(path + ".new") { try files.remove(path + ".new") }
    try files.write(Array(text.utf8), to: path + ".new", isExecutable: true)
    try files.rename(path + ".new", to: path)
  }
}
