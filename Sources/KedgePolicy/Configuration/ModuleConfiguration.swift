public import KedgeContracts
public import KedgeDocuments

/// What kedge.yaml says of a module.
public struct ModuleConfiguration: Sendable {
  /// What a module's contracts rely on or are read by: a name, and the file behind it.
  public struct NamedFile: Sendable {
    /// The name or address.
    public let name: String
    /// The path from the folder of kedge.yaml.
    public let path: String
    /// Where it is written.
    public let node: Node
  }

  /// The name.
  public let name: String
  /// Where it is written.
  public let node: Node
  /// Patterns of the contracts' paths; at least one.
  public let contracts: [Located<GlobPattern>]
  /// Who writes the documents; nil where it is not said.
  public let flow: Located<Flow>?
  /// The lane: integration where it is not said.
  public let lane: Located<Lane>
  /// The policy's name; nil for that of the file.
  public let policy: Located<String>?
  /// Who is asked.
  public let owners: [String]
  /// Patterns of real documents.
  public let instances: [Located<GlobPattern>]
  /// What holds for some paths; the first whose pattern matches.
  public let paths: [PathSettings]
  /// The name that the module had in its last release; nil for the same.
  public let movedFrom: Located<String>?
  /// The modules whose contracts it uses, beside those that its references reach.
  public let imports: [Located<String>]
  /// The schemas that named consumers read.
  public let consumers: [NamedFile]
  /// Which file stands for a remote address.
  public let references: [NamedFile]

  static let keys = [
    "contracts", "flow", "lane", "policy", "owners", "instances", "paths", "moved_from", "imports",
    "consumers", "references",
  ]

  init(name: String, _ field: Field) throws(PolicyError) {
    let fields = try Fields(field, "a module, such as { contracts: [schemas/*.json] }", known: Self.keys)
    self.name = name
    node = fields.node
    let required = try fields.required("contracts", example: "contracts: [schemas/*.json]")
    contracts = try required.patterns()
    if contracts.isEmpty {
      throw required.expected("a list of at least one pattern, such as [schemas/*.json]")
    }
    flow = try fields.read("flow") { field throws(PolicyError) in
      Located(try field.choice(Flow.self, "flow"), at: field.node)
    }
    lane =
      try fields.read("lane") { field throws(PolicyError) in
        Located(try field.choice(Lane.self, "lane"), at: field.node)
      } ?? Located(.integration)
    policy = try fields.read("policy") { field throws(PolicyError) in
      Located(try field.string("the name of a policy"), at: field.node)
    }
    owners = try fields.read("owners") { field throws(PolicyError) in try field.strings() } ?? []
    instances = try fields.read("instances") { field throws(PolicyError) in try field.patterns() } ?? []
    paths = try fields.read("paths") { field throws(PolicyError) in try Self.paths(field) } ?? []
    movedFrom = try fields.read("moved_from") { field throws(PolicyError) in
      Located(try field.string("the name that the module had"), at: field.node)
    }
    imports = try fields.read("imports") { field throws(PolicyError) in try Self.imports(field) } ?? []
    consumers =
      try fields.read("consumers") { field throws(PolicyError) in
        try NamedFile.list(field, "files by consumer, such as { web: contracts/web-reads.json }")
      } ?? []
    references =
      try fields.read("references") { field throws(PolicyError) in
        try NamedFile.list(
          field, "files by address, such as { \"https://example.com/a.json\": vendor/a.json }")
      } ?? []
  }

  private static func paths(_ field: Field) throws(PolicyError) -> [PathSettings] {
    var paths: [PathSettings] = []
    for (pattern, field) in try field.members(
      "settings by path, such as { \"api/v2.yaml\": { kind: openapi } }")
    {
      paths.append(try PathSettings(pattern, field))
    }
    return paths
  }

  private static func imports(_ field: Field) throws(PolicyError) -> [Located<String>] {
    try field.list("a list of modules") { field throws(PolicyError) in
      Located(try field.string("the name of a module"), at: field.node)
    }
  }

  /// What holds for a contract beyond what the module says; nil for nothing.
  ///
  /// - Parameter path: From the folder of kedge.yaml.
  public func settings(ofPath path: String) -> PathSettings? { paths.first { $0.pattern.matches(path) } }

  /// Whether a contract is read otherwise than by another configuration: as another kind, in another dialect, or as written
  /// by others.
  ///
  /// - Parameters:
  ///   - path: The contract, from the folder of kedge.yaml.
  ///   - other: What held before.
  ///   - otherPath: What the contract was called then.
  public func reads(_ path: String, otherwiseThan other: ModuleConfiguration, at otherPath: String) -> Bool {
    let (new, old) = (settings(ofPath: path), other.settings(ofPath: otherPath))
    return new?.kind != old?.kind || new?.dialect != old?.dialect
      || declaredFlow(ofPath: path) != other.declaredFlow(ofPath: otherPath)
  }

  /// Who writes the documents of a contract, where kedge.yaml says so.
  ///
  /// - Parameter path: From the folder of kedge.yaml.
  public func declaredFlow(ofPath path: String) -> Flow? { settings(ofPath: path)?.flow ?? flow?.value }
}

extension ModuleConfiguration.NamedFile {
  static func list(_ field: Field, _ what: String) throws(PolicyError) -> [Self] {
    var files: [Self] = []
    for (name, field) in try field.members(what) {
      files.append(Self(name: name, path: try field.path(), node: field.node))
    }
    return files
  }
}
