internal import KedgeDocuments
internal import KedgePolicy

/// Which files of a tree are a module's contracts.
struct ContractFiles {
  /// Paths from the top level, in their order.
  let paths: [String]
  /// The patterns that match none.
  let dead: [Located<GlobPattern>]

  /// Finds them. Snapshots, evidence and kedge.yaml itself are never contracts.
  init(of module: ModuleConfiguration, at standpoint: Standpoint, in tree: Tree) {
    var found: Set<Text> = []
    var paths: [Text] = []
    var dead: [Located<GlobPattern>] = []
    for pattern in module.contracts {
      var isDead = true
      let folder = standpoint.absolute(Self.literalFolder(of: pattern.value.source))
      for entry in tree.entries.under(folder.hasSuffix("/") ? String(folder.dropLast()) : folder) {
        guard pattern.value.matches(standpoint.relative(entry.path.string)),
          !Self.isKept(entry.path.string, standpoint)
        else { continue }
        isDead = false
        if found.insert(entry.path).inserted { paths.append(entry.path) }
      }
      if isDead { dead.append(pattern) }
    }
    self.paths = paths.sorted().map(\.string)
    self.dead = dead
  }

  /// A file that a pattern would match if case did not count.
  static func differingInCase(
    from pattern: GlobPattern, at standpoint: Standpoint, in tree: Tree
  ) -> String? {
    tree.entries.first { entry in
      entry.path.string.hasPrefix(standpoint.absolute(""))
        && pattern.matchesOnlyIgnoringCase(standpoint.relative(entry.path.string))
        && !isKept(entry.path.string, standpoint)
    }?.path.string
  }

  /// Whether a file is one that Kedge keeps.
  private static func isKept(_ path: String, _ standpoint: Standpoint) -> Bool {
    Text(path) == Text(standpoint.path) || standpoint.layout.holds(path)
      || path.hasPrefix(standpoint.absolute("artifacts/"))
  }

  /// The folders before the first wildcard.
  static func literalFolder(of pattern: String) -> String {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast().prefix {
      !$0.utf8.contains(UInt8(ascii: "*")) && !$0.utf8.contains(UInt8(ascii: "?"))
    }
    .joined(separator: "/")
  }
}
