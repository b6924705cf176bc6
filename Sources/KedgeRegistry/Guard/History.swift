internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// What an earlier state keeps and another one has no more as it was.
struct History {
  /// A file that should be as it was.
  struct Loss {
    let rule: Rule
    let message: String
    /// The file.
    let path: String
    /// What reports list it under.
    let contract: String
    let before: Digest?
    let after: Digest?
  }

  private let earlier: Standpoint
  private let tree: Tree

  init(of earlier: Standpoint, in tree: Tree) {
    self.earlier = earlier
    self.tree = tree
  }

  /// Files of releases that were changed, are gone, or were added to them.
  func releases(of module: String) throws(RegistryError) -> [Loss] {
    var losses: [Loss] = []
    for version in earlier.store.versions(of: module) {
      let folder = earlier.layout.folder(of: module, version)
      for difference in differences(folder) {
        let (path, before, after) = (difference.path, difference.mine, difference.theirs)
        let what = before == nil ? "was added" : after == nil ? "is gone" : "was changed"
        losses.append(
          try loss(
            Catalogue.snapshotAltered,
            "`\(path.dropFirst(folder.utf8.count + 1))` of \(module) \(version) \(what)",
            path, earlier.layout.releaseFile(module, version), before, after))
      }
    }
    return losses
  }

  /// Events that were changed or are gone; those of all modules for the empty name.
  func events(of module: String) throws(RegistryError) -> [Loss] {
    try differences(earlier.layout.ledger(of: module)).filter { $0.mine != nil }.map {
      event throws(RegistryError) in
      try loss(
        Catalogue.ledgerRewritten,
        "the event `\(event.path)` \(event.theirs == nil ? "is gone" : "was changed")", event.path,
        event.path,
        event.mine, event.theirs)
    }
  }

  /// Names behind actors that are others or gone, without an event that says they were erased.
  func actors() throws(RegistryError) -> [Loss] {
    let erased = Set(
      (try? Ledger(tree: tree, folder: earlier.layout.ledger(of: "")))?.events
        .filter { $0.action == .redact }.compactMap { $0["actor"] } ?? [])
    let tombstone = Digest.sha256(of: Actors.tombstone + "\n")
    var losses: [Loss] = []
    for difference in differences(earlier.layout.actors) where difference.mine != nil {
      let (path, before, after) = (difference.path, difference.mine, difference.theirs)
      let id = String(path.dropFirst(earlier.layout.actors.utf8.count + 1))
      if erased.contains(id), try digest(after, tree) == tombstone { continue }
      let what = after == nil ? "is gone" : "was changed"
      losses.append(
        try loss(
          Catalogue.ledgerRewritten, "the name behind the actor `\(id)` \(what), and nobody erased it", path,
          path,
          before, after))
    }
    return losses
  }

  private func differences(_ folder: String) -> [Tree.Difference] {
    earlier.tree.differences(from: tree, under: folder)
  }

  private func loss(
    _ rule: Rule, _ message: String, _ path: String, _ contract: String, _ before: TreeEntry?,
    _ after: TreeEntry?
  ) throws(RegistryError) -> Loss {
    Loss(
      rule: rule, message: message, path: path, contract: contract, before: try digest(before, earlier.tree),
      after: try digest(after, tree))
  }

  private func digest(_ entry: TreeEntry?, _ tree: Tree) throws(RegistryError) -> Digest? {
    guard let entry, entry.kind == .file else { return nil }
    return try tree.read(entry.path.string).map { .sha256(of: $0) }
  }
}
