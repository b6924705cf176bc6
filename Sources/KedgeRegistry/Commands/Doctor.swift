internal import KedgeDocuments
internal import KedgePolicy

/// Looks at whether a repository is wired so that nothing passes unseen.
public struct Doctor {
  /// One thing that was looked at.
  public struct Answer: Sendable {
    /// Whether it is as it should be.
    public let isWell: Bool
    /// What is so, and what to do about it.
    public let text: String
  }

  let repository: Repository
  let standpoint: Standpoint
  private let files: any FileSystem

  /// A doctor for a repository.
  public init(repository: Repository, standpoint: Standpoint, files: any FileSystem = LocalFileSystem()) {
    self.repository = repository
    self.standpoint = standpoint
    self.files = files
  }

  /// Looks at everything; writes nothing.
  public func examine() throws(RegistryError) -> [Answer] {
    [configuration(), try person(), try hook(), pipeline(), try upstream()] + signing() + patterns()
      + (try ignored()) + unreadable() + releases() + [try interrupted()]
  }

  private func configuration() -> Answer {
    let modules = standpoint.configuration.modules
    return Answer(
      isWell: !modules.isEmpty,
      text: modules.isEmpty
        ? "\(standpoint.path) names no module; run `kedge init`, or add one"
        : "\(standpoint.path) can be read: \(modules.map(\.name).joined(separator: ", "))")
  }

  private func person() throws(RegistryError) -> Answer {
    guard let name = try? repository.person() else {
      return Answer(
        isWell: false,
        text: "git does not know who you are, and approvals need it; run `git config user.name NAME` and "
          + "`git config user.email ADDRESS`")
    }
    return Answer(isWell: true, text: "you are \(name)")
  }

  private func hook() throws(RegistryError) -> Answer {
    let hook = try Hook(repository, files: files)
    switch hook.state {
    case .installed: return Answer(isWell: true, text: "the commit hook checks what is staged")
    case .absent: return Answer(isWell: false, text: "there is no commit hook; run `kedge init --hook`")
    case .other:
      return Answer(
        isWell: false, text: "the commit hook does not run Kedge; run `kedge init --hook`, which keeps it")
    }
  }

  /// Some file of a pipeline runs `kedge check` against a base.
  private func pipeline() -> Answer {
    let known = [
      ".github/workflows/", ".gitlab-ci", ".ci/", "Jenkinsfile", ".circleci/", "azure-pipelines",
      ".pre-commit-config",
    ]
    for entry in standpoint.tree.entries where known.contains(where: { entry.path.string.hasPrefix($0) }) {
      guard let bytes = try? standpoint.tree.read(entry.path.string) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("kedge"), text.contains("--base") || text.contains("uses:") {
        return Answer(isWell: true, text: "\(entry.path) runs Kedge")
      }
    }
    return Answer(
      isWell: false,
      text: "no pipeline runs Kedge; a hook can be skipped, so run `kedge check --base origin/main` there")
  }

  private func patterns() -> [Answer] {
    standpoint.configuration.modules.flatMap { module in
      ContractFiles(of: module, at: standpoint, in: standpoint.tree).dead.map { pattern in
        let other = ContractFiles.differingInCase(from: pattern.value, at: standpoint, in: standpoint.tree)
        let hint = other.map { "; `\($0)` differs only in case" } ?? ""
        return Answer(
          isWell: false, text: "`\(pattern.value.source)` of \(module.name) matches no file\(hint)")
      }
    }
  }

  private func releases() -> [Answer] {
    standpoint.configuration.modules.map { module in
      guard let golden = standpoint.store.golden(of: module.name) else {
        return Answer(
          isWell: false,
          text: "\(module.name) has no release; run `kedge snapshot \(module.name) --release 1.0.0`")
      }
      return Answer(isWell: true, text: "\(module.name) is at \(golden), lane \(module.lane.value.rawValue)")
    }
  }

  private func interrupted() throws(RegistryError) -> Answer {
    let (placed, removed) = try repository.journal(files).overlay()
    return placed.isEmpty && removed.isEmpty
      ? Answer(isWell: true, text: "no write was interrupted")
      : Answer(isWell: false, text: "a write was interrupted; the next command that writes finishes it")
  }
}
