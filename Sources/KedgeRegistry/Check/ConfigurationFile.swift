internal import KedgeDocuments

/// Where kedge.yaml is.
public enum ConfigurationFile {
  /// The name.
  public static let name = "kedge.yaml"

  /// The path from the top level: the one that was named, else that of the nearest folder from the working folder up.
  ///
  /// - Parameters:
  ///   - named: A path from the working folder, as `--config` gives it.
  ///   - workingFolder: Absolute, inside the top level.
  ///   - trees: A file counts that one of these has.
  /// - Throws: `RegistryError.configurationMissing` when there is none.
  public static func find(
    named: String?, workingFolder: String, topLevel: String, in trees: [Tree]
  ) throws(RegistryError) -> String {
    let below = try Self.path(workingFolder, from: topLevel)
    if let named {
      let path = try Self.path(named.hasPrefix("/") ? named : workingFolder + "/" + named, from: topLevel)
      guard trees.contains(where: { $0.contains(path) }) else {
        throw .noSuchFile(
          path: named, tree: trees.first?.name ?? "the repository",
          otherCase: trees.first?.entries.differingInCase(from: path)?.path.string)
      }
      return path
    }
    var parts = below.split(separator: "/").map(String.init)
    while true {
      let path = (parts + [name]).joined(separator: "/")
      if trees.contains(where: { $0.contains(path) }) { return path }
      if parts.popLast() == nil { throw .configurationMissing(tree: trees.first?.name ?? "the repository") }
    }
  }

  /// A path from the top level, without `.` and `..`.
  public static func path(_ absolute: String, from topLevel: String) throws(RegistryError) -> String {
    var parts: [Substring] = []
    for part in absolute.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let top = topLevel.split(separator: "/")
    guard parts.starts(with: top) else { throw .outside(path: absolute) }
    return parts.dropFirst(top.count).joined(separator: "/")
  }
}
