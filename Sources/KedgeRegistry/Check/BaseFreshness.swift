internal import KedgeDocuments

/// Whether the revision that a branch left has gone on in what a check is judged by: kedge.yaml, policies, releases, signers.
struct BaseFreshness {
  let repository: Repository
  /// The state where the branch left it.
  let base: Standpoint

  /// What is other there now, in a sentence; nil where nothing is.
  func note(on name: String) throws(RegistryError) -> String? {
    let paths = try repository.paths(changedBy: name)
    let rules = Set(base.configurationFiles.map { Text($0) } + [Text(base.absolute(Signatures.file))])
    var parts: [String] = []
    if paths.contains(where: { rules.contains(Text($0)) }) { parts.append("rules") }
    if paths.contains(where: { base.layout.release(at: $0) != nil }) { parts.append("releases") }
    guard !parts.isEmpty else { return nil }
    return """
      \(name) has other \(parts.joined(separator: " and ")) than where this branch left it, by which it was judged; bring it \
      up to date to be judged by them
      """
  }
}
