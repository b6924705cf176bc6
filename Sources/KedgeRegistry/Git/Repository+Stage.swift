internal import KedgeDocuments

extension Repository {
  /// Stages files, those that are gone too.
  public func stage(_ paths: [String]) throws(RegistryError) {
    let index = try index()
    let files = LocalFileSystem()
    let known = paths.filter { files.exists(topLevel + "/" + $0) || index.contains($0) }
    let input = known.reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [0] }
    _ = try asking { () throws(GitError) in
      try git.output(
        ["--literal-pathspecs", "add", "-A", "--pathspec-from-file=-", "--pathspec-file-nul"], input: input)
    }
  }

  /// The folders that hold some files, as few as name no others: the first two parts of each path.
  public func stagingRoots(of paths: [String]) -> [String] {
    let roots = paths.map { path in path.split(separator: "/").prefix(2).joined(separator: "/") }
    return Set(roots.map { Text($0) }).sorted().map(\.string)
  }
}
