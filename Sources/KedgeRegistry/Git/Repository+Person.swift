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

  /// Who wrote the commits since this branch left another, co-authors too, as `person` names them.
  func authors(since name: String) throws(RegistryError) -> Set<String> {
    let format = "--format=%an <%ae>%n%(trailers:key=Co-authored-by,valueonly)"
    let log = try asking { () throws(GitError) in
      try git.output(["log", format, "--no-mailmap", "\(try mergeBase(with: name))..HEAD"]).text
    }
    return Set(log.split(separator: "\n").map(String.init))
  }

  /// The SSH key that git signs with; nil where it signs with none.
  func signingKey() throws(RegistryError) -> String? {
    let format = try asking { () throws(GitError) in try setting("gpg.format") }
    guard format == "ssh" else { return nil }
    return try asking { () throws(GitError) in try setting("user.signingkey") }
  }

  /// Where transactions wait.
  func journal(_ files: any FileSystem) -> Journal {
    Journal(root: topLevel, gitFolder: gitFolder, files: files)
  }
}
