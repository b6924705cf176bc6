extension Repository {
  /// What a state is held against: the revision that was named, else the commit where this branch left its upstream, else
  /// HEAD; nil before the first commit.
  public func verificationBase(_ named: String?) throws(RegistryError) -> Tree? {
    if let named { return try mergeBaseTree(with: named) }
    let upstream = try asking { () throws(GitError) in
      try git.run(["rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}"])
    }
    if upstream.status == 0 { return try mergeBaseTree(with: upstream.text) }
    return try head.map { head throws(RegistryError) in try tree(of: head, name: "HEAD") }
  }
}
