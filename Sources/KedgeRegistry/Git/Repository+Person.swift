internal import KedgePolicy

extension Repository {
  /// Who runs the program, as git would name the author of a commit: `Name <address>`.
  public func person() throws(RegistryError) -> String {
    do throws(GitError) {
      let ident = try git.output(["var", "GIT_AUTHOR_IDENT"]).text
      guard let end = ident.utf8.lastIndex(of: UInt8(ascii: ">")) else { return ident }
      return String(ident[...end])
    } catch {
      throw .git(error)
    }
  }

  /// Who wrote the commits since this branch left another that touch some files: addresses, those of co-authors too.
  ///
  /// A merge counts where it is not what one of its sides had.
  func authors(since name: String, touching paths: [String]) throws(RegistryError) -> Set<String> {
    let format = "--format=%an <%ae>%n%(trailers:key=Co-authored-by,valueonly)"
    let log = try asking { () throws(GitError) in
      try git.output(
        [
          "--literal-pathspecs", "log", "--no-show-signature", "--full-history", "--no-mailmap", format,
          "\(try mergeBase(with: name))..HEAD", "--",
        ] + paths
      ).text
    }
    return Set(log.split(separator: "\n").map { Person.address(of: String($0)) })
  }

  /// The commits of this branch since it left another, the newest first.
  func commits(since name: String) throws(RegistryError) -> [ObjectID] {
    try asking { () throws(GitError) in
      try git.output(["rev-list", "\(try mergeBase(with: name))..HEAD"]).text
    }.split(separator: "\n").compactMap { ObjectID(Array($0.utf8)) }
  }

  /// The SSH key that git signs with; nil where it signs with none.
  func signingKey() throws(RegistryError) -> String? {
    let format = try asking { () throws(GitError) in try setting("gpg.format") }
    guard format == "ssh" else { return nil }
    return try asking { () throws(GitError) in try setting("user.signingkey", type: "path") }
  }

  /// Where transactions wait.
  func journal(_ files: any FileSystem) -> Journal {
    Journal(root: topLevel, gitFolder: gitFolder, files: files)
  }
}
