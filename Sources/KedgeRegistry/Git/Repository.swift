/// A git repository with a work tree.
public struct Repository: Sendable {
  /// Git at the top level.
  public let git: Git
  /// The folder that holds everything, absolute.
  public let topLevel: String
  /// The folder that git keeps its own files in, absolute.
  public let gitFolder: String
  /// The commit that HEAD is; nil before the first commit.
  public let head: ObjectID?

  let objects: ObjectReader

  /// The repository around a folder.
  ///
  /// - Throws: `GitError.noRepository` when there is none.
  public init(around folder: String) throws(GitError) {
    let asked = try Git(folder: folder).run(["rev-parse", "--show-toplevel", "--absolute-git-dir", "HEAD"])
    let lines = asked.text.split(separator: "\n").map(String.init)
    guard lines.count >= 2, lines[0].hasPrefix("/") else {
      let isBare = try Git(folder: folder).run(["rev-parse", "--is-bare-repository"]).text == "true"
      throw isBare ? .noWorkTree(folder: folder) : .noRepository(folder: folder)
    }
    topLevel = lines[0]
    gitFolder = lines[1]
    head = lines.count > 2 && asked.status == 0 ? ObjectID(Array(lines[2].utf8)) : nil
    git = Git(folder: topLevel)
    objects = ObjectReader(git: git)
  }

  /// The commit that a name stands for.
  public func commit(_ name: String) throws(GitError) -> ObjectID {
    let asked = try git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
    guard asked.status == 0, let id = ObjectID(Array(asked.text.utf8)) else { throw .unknownRevision(name) }
    try refuseAmbiguous(name)
    return id
  }

  /// Git takes a tag before a branch of the same name: whoever may push a tag could put another commit in its place.
  private func refuseAmbiguous(_ name: String) throws(GitError) {
    let ends = Set("~^@:".utf8)
    let stem = String(decoding: name.utf8.prefix { !ends.contains($0) }, as: UTF8.self)
    let asked = try git.run(
      ["for-each-ref", "--format=%(refname) %(objectname) %(*objectname)"]
        + ["refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].map { $0 + stem })
    guard asked.status == 0 else { return }
    let found = asked.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    // Without a wildcard git lists what lies below a name, too.
    let exact = found.filter { line in
      ["refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].contains { $0 + stem == line.first }
    }
    guard Set(exact.compactMap(\.last)).count > 1 else { return }
    throw .ambiguousRevision(name, references: exact.compactMap(\.first))
  }

  /// The best common ancestor of a commit and HEAD.
  public func mergeBase(with name: String) throws(GitError) -> ObjectID {
    let other = try commit(name)
    let asked = try git.run(["merge-base", other.description, "HEAD"])
    guard asked.status == 0, let id = ObjectID(Array(asked.text.utf8)) else {
      throw .failed(command: "merge-base \(name) HEAD", detail: "the two have no common commit")
    }
    return id
  }

  /// One value of git's configuration; nil when it is not set.
  ///
  /// - Parameter type: What git makes of it: `path` stands for a home folder, too.
  public func setting(_ name: String, type: String? = nil) throws(GitError) -> String? {
    let asked = try git.run(["config"] + (type.map { ["--type=\($0)"] } ?? []) + ["--get", name])
    return asked.status == 0 && !asked.text.isEmpty ? asked.text : nil
  }
}
