internal import KedgeDocuments
internal import KedgePolicy

extension Doctor {
  /// Something that a branch is held against, so that only what it changes is judged.
  func upstream() throws(RegistryError) -> Answer {
    for names in [["@{upstream}"], ["origin/HEAD"]] {
      let asked = try repository.asking { () throws(GitError) in
        try repository.git.run(["rev-parse", "--abbrev-ref", "--symbolic-full-name"] + names)
      }
      if asked.status == 0, !asked.text.isEmpty {
        return Answer(isWell: true, text: "branches are held against \(asked.text)")
      }
    }
    let remotes = try repository.asking { () throws(GitError) in try repository.git.output(["remote"]).text }
    let mending =
      remotes.isEmpty
      ? "run `git remote add origin URL` and `git fetch origin`"
      : "run `git branch --set-upstream-to=\(remotes.split(separator: "\n").first ?? "origin")/main`"
    return Answer(isWell: false, text: "there is no upstream for --base to be held against; \(mending)")
  }

  /// Where a lane takes only signed approvals: who may sign, and with what.
  func signing() -> [Answer] {
    let lanes = standpoint.configuration.modules.filter { module in
      standpoint.configuration.settings(of: module.lane.value, under: standpoint.policy(of: module)).signed
    }.map(\.lane.value.rawValue)
    guard let lane = lanes.first else { return [] }
    let path = standpoint.absolute(Signatures.file)
    let signers =
      standpoint.tree.contains(path)
      ? Answer(isWell: true, text: "\(path) says whose approvals count")
      : Answer(
        isWell: false,
        text: "lane \(lane) takes signed approvals only, and there is no \(path); run "
          + "`echo \"$(git config user.email) $(cat ~/.ssh/id_ed25519.pub)\" >> \(path)`")
    let key = try? repository.signingKey()
    let signing =
      key.flatMap { $0 } == nil
      ? Answer(
        isWell: false,
        text: "git signs with no SSH key, so what you approve in lane \(lane) does not count; run "
          + "`git config gpg.format ssh` and `git config user.signingKey ~/.ssh/id_ed25519.pub`")
      : Answer(isWell: true, text: "what you approve is signed")
    return [signers, signing]
  }

  /// Contracts and releases that git is told to leave out: they are never seen.
  func ignored() throws(RegistryError) -> [Answer] {
    var answers: [Answer] = []
    for module in standpoint.configuration.modules {
      let folders = module.contracts.map {
        ContractFiles.literalFolder(of: $0.value.source)
      }.map { standpoint.absolute($0) }
      let asked = try repository.asking { () throws(GitError) in
        try repository.git.output(
          ["ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--"]
            + folders.map { $0.isEmpty ? "." : $0 })
      }
      for record in asked.records {
        let path = String(decoding: record, as: UTF8.self)
        guard module.contracts.contains(where: { $0.value.matches(standpoint.relative(path)) }) else {
          continue
        }
        answers.append(
          Answer(
            isWell: false,
            text:
              "`\(path)` is a contract of \(module.name), and git ignores it; run `git add --force \(path)`"))
      }
      let release = standpoint.layout.folder(of: module.name) + "/1.0.0/release.yaml"
      let check = try repository.asking { () throws(GitError) in
        try repository.git.run(["check-ignore", "--quiet", "--no-index", release])
      }
      if check.status == 0 {
        answers.append(
          Answer(
            isWell: false,
            text: "git ignores the releases of \(module.name); run `git check-ignore --verbose --no-index "
              + "\(release)` and take that line out"))
      }
    }
    return answers
  }
}
