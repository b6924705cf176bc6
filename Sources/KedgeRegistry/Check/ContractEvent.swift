internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments

/// Changes of a contract or module as a whole: that it is gone, new, cannot be read.
enum ContractEvent {
  /// A change of the topic `contract`.
  ///
  /// - Parameters:
  ///   - place: Where people should look.
  ///   - subject: What it is about, when several changes of the rule may stand at one place.
  ///   - before: The digest of what was there; part of the fingerprint.
  ///   - after: The digest of what is there.
  static func change(
    _ rule: Rule, _ message: String, at place: Place, old: Place? = nil, effect: Effect, subject: String = "",
    before: Digest? = nil, after: Digest? = nil, notes: [String] = []
  ) -> Change {
    Change(
      rule: rule, message: message, old: old, new: place,
      impacts: [Impact(flow: .accepted, surfaces: [""], effect: effect)], notes: notes,
      identity: ChangeIdentity(
        rule: rule.id, surface: "", pointer: place.node.pointer.description, subject: subject, old: before,
        new: after))
  }

  /// The beginning of a file that cannot be shown, or need not be.
  static func place(of path: String) -> Place {
    Place(node: Document(unread: [], name: path, at: 0).root)
  }

  /// That a contract of a release is there no more.
  static func removal(of entry: Baseline.Entry, _ baseline: Baseline, module: String, why: String) -> Change {
    let treePath = baseline.place(of: entry.path)
    var old = place(of: treePath)
    if let document = try? baseline.tree.document(treePath) { old = Place(node: document.root) }
    return change(
      Catalogue.contractRemoved, "`\(entry.path)`, a contract of \(module) \(baseline.name), \(why)",
      at: place(of: entry.path), old: old, effect: .narrows, before: old.node.document.canonicalDigest)
  }

  /// That a contract cannot be read, at the place where reading ended.
  static func unreadable(_ path: String, _ error: any Error, in tree: Tree, at treePath: String) -> Change {
    var bytes: [UInt8] = []
    if let read = try? tree.read(treePath) { bytes = read }
    let digest = Digest.sha256(of: bytes)
    guard let error = error as? DocumentError else {
      return change(
        Catalogue.contractUnreadable, "`\(path)` cannot be read: \(error)", at: place(of: treePath),
        effect: .undecided, after: digest)
    }
    let document = Document(unread: bytes, name: treePath, at: error.offset)
    return change(
      Catalogue.contractUnreadable, "`\(path)` cannot be read: \(error.message)",
      at: Place(node: document.root, label: "reading ends here"), effect: .undecided, after: digest)
  }
}
