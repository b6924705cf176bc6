internal import KedgeDocuments
internal import KedgePolicy

/// Finds the contracts of a repository and writes a first kedge.yaml.
public struct Initializer {
  /// A module that was found.
  public struct Found: Sendable {
    /// Its name.
    public let name: String
    /// Patterns of its contracts.
    public let patterns: [String]
    /// Its contracts.
    public let contracts: [String]
  }

  /// Patterns that stand on one line.
  private static let lineLimit = 4

  private let tree: Tree
  private let head: Tree?

  /// Looks at the work tree, and at HEAD for what was there before.
  public init(_ repository: Repository) throws(RegistryError) {
    tree = try repository.workTree()
    head = try repository.head.map { commit throws(RegistryError) in
      try repository.tree(of: commit, name: "HEAD")
    }
  }

  /// The modules that the files suggest: one for each folder that holds contracts.
  public func find() -> [Found] {
    var folders: [(folder: String, contracts: [String], others: Set<String>)] = []
    for entry in tree.entries where entry.kind == .file {
      let path = entry.path.string
      guard let suffix = Self.suffix(of: path), !Self.isKept(path) else { continue }
      let folder = LocalFileSystem.folder(of: path)
      if folders.last?.folder != folder, !folders.contains(where: { $0.folder == folder }) {
        folders.append((folder, [], []))
      }
      guard let place = folders.firstIndex(where: { $0.folder == folder }) else { continue }
      if looksLikeContract(path) {
        folders[place].contracts.append(path)
      } else {
        folders[place].others.insert(suffix)
      }
    }
    var names: Set<Text> = []
    return folders.filter { !$0.contracts.isEmpty }.map { folder, contracts, others in
      let patterns = Self.patterns(folder, contracts, others)
      return Found(name: Self.name(folder, &names), patterns: patterns, contracts: contracts)
    }
  }

  /// The modules that have a release here or in HEAD, by the default place of snapshots and by that of the kedge.yaml
  /// that is there: who starts again would lose what others rely on.
  public func released() -> [String] {
    var modules: Set<Text> = []
    for tree in [tree, head].compactMap({ $0 }) {
      var layouts = [SnapshotLayout()]
      if let standpoint = try? Standpoint(tree: tree, path: ConfigurationFile.name) {
        layouts.append(standpoint.layout)
      }
      for layout in layouts {
        modules.formUnion(SnapshotStore(tree: tree, layout: layout).modules.map { Text($0) })
      }
    }
    return modules.sorted().map(\.string)
  }

  /// The text of a kedge.yaml for some modules.
  public static func text(_ modules: [Found]) -> String {
    var text = """
      # Which contracts Kedge guards, and how strictly. Every key is described in docs/kedge-yaml.md.
      version: 1
      modules:

      """
    for module in modules {
      let patterns = module.patterns.map { "\(JSONValue(text: $0))" }
      // A folder of contracts and other files is a list, on lines of their own.
      let list =
        patterns.count > Self.lineLimit
        ? patterns.map { "\n      - \($0)" }.joined() : " [\(patterns.joined(separator: ", "))]"
      text += """
          \(module.name):
            contracts:\(list)
            lane: integration        # candidate warns, integration blocks breaks, production also asks for approvals
            # flow: accepted         # others write these documents and we read them; or produced; not said: exchanged

        """
    }
    return text
  }

  private static func patterns(_ folder: String, _ contracts: [String], _ others: Set<String>) -> [String] {
    let prefix = folder == "." ? "" : folder + "/"
    var patterns: [String] = []
    for path in contracts {
      let suffix = suffix(of: path) ?? ""
      let pattern = others.contains(suffix) ? path : prefix + "*" + suffix
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    return patterns
  }

  private static func name(_ folder: String, _ taken: inout Set<Text>) -> String {
    let last = folder == "." ? "contracts" : folder.split(separator: "/").last.map(String.init) ?? "contracts"
    let allowed = last.unicodeScalars.map { scalar -> Character in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-".unicodeScalars.contains(scalar))
        ? Character(scalar) : "-"
    }
    var name = String(allowed)
    if name.hasPrefix(".") || name.hasPrefix("-") || name == "actors" { name = "module" + name }
    var number = 2
    let stem = name
    while !taken.insert(Text(name)).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }

  private static func suffix(of path: String) -> String? {
    [".json", ".yaml", ".yml"].first { path.hasSuffix($0) }
  }

  private static func isKept(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return path == ConfigurationFile.name || path.hasPrefix("snapshots/") || path.hasPrefix("artifacts/")
      || parts.contains { $0 == "node_modules" || $0 == "vendor" || $0.hasPrefix(".") }
  }

  /// Whether a file says of itself that it is a contract.
  private func looksLikeContract(_ path: String) -> Bool {
    guard let document = try? tree.document(path) else { return false }
    let root = document.root
    if root["openapi"]?.kind == .string || root["swagger"] != nil || root["asyncapi"]?.kind == .string {
      return true
    }
    if let schema = root["$schema"]?.string { return schema.contains("json-schema.org") }
    if path.contains(".schema.") { return root.kind == .object }
    return root["type"]?.string == "object" && root["properties"]?.kind == .object
  }
}
