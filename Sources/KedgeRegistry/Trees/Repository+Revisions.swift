extension Repository {
  /// The files of the commit that a name stands for.
  public func tree(named name: String) throws(RegistryError) -> Tree {
    try tree(of: try asking { () throws(GitError) in try commit(name) }, name: name)
  }

  /// The files of the commit where this branch left another.
  public func mergeBaseTree(with name: String) throws(RegistryError) -> Tree {
    try tree(of: try asking { () throws(GitError) in try mergeBase(with: name) }, name: name)
  }

  /// Asks git something; that it gave no answer is the registry's error.
  func asking<Answer>(_ question: () throws(GitError) -> Answer) throws(RegistryError) -> Answer {
    do throws(GitError) { return try question() } catch { throw .git(error) }
  }
}
