extension Repository {
  /// The files of the commit that a name stands for.
  public func tree(named name: String) throws(RegistryError) -> Tree {
    try tree(of: try asking { () throws(GitError) in try commit(name) }, name: name)
  }

  /// The files of the commit where this branch left another.
  public func mergeBaseTree(with name: String) throws(RegistryError) -> Tree {
    try tree(of: try asking { () throws(GitError) in try mergeBase(with: name) }, name: name)
  }

  /// The files that another branch has changed since this one left it.
  func paths(changedBy name: String) throws(RegistryError) -> [String] {
    try asking { () throws(GitError) in
      let (fork, tip) = (try mergeBase(with: name), try commit(name))
      guard fork != tip else { return [] }
      return try git.output([
        "diff-tree", "-r", "-z", "--name-only", "--no-renames", fork.description, tip.description,
      ]).records.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// What was committed last; nil before the first commit, and where it has no such kedge.yaml.
  func committed(_ path: String) throws(RegistryError) -> Standpoint? {
    guard let head else { return nil }
    return try Standpoint(tree: try tree(of: head, name: "HEAD"), path: path)
  }

  /// Asks git something; that it gave no answer is the registry's error.
  func asking<Answer>(_ question: () throws(GitError) -> Answer) throws(RegistryError) -> Answer {
    do throws(GitError) { return try question() } catch { throw .git(error) }
  }
}
