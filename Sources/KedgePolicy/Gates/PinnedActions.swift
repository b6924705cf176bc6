public import KedgeDocuments

/// Whether a CI workflow uses the actions of others by digests, which nobody can move.
public enum PinnedActions {
  /// One fact for each action that a workflow or a composite action uses; actions of the repository itself are its own.
  ///
  /// - SeeAlso: GitHub, "Security hardening for GitHub Actions", using third-party actions.
  public static func facts(in workflow: Document) -> [GateFact] {
    var facts: [GateFact] = []
    var pending = [workflow.root]
    while let node = pending.popLast() {
      if node.name == "uses", let action = node.string, !action.utf8.starts(with: "./".utf8) {
        let passes = isPinned(Array(action.utf8))
        facts.append(
          GateFact(
            passes: passes, text: "`\(action)` is \(passes ? "" : "not ")pinned by a digest", node: node))
      }
      pending += (node.elements.map { $0 } + node.members.map(\.value)).reversed()
    }
    return facts
  }

  /// `owner/repository@` and 40 hexadecimal digits, or `docker://image@sha256:` and 64.
  private static func isPinned(_ action: [UInt8]) -> Bool {
    guard let at = action.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let revision = action[(at + 1)...]
    if action.starts(with: "docker://".utf8) {
      return revision.starts(with: "sha256:".utf8) && isHexadecimal(revision.dropFirst(7), count: 64)
    }
    return isHexadecimal(revision, count: 40)
  }

  private static func isHexadecimal(_ digits: ArraySlice<UInt8>, count: Int) -> Bool {
    digits.count == count && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
