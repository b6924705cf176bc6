public import KedgeDocuments

/// kedge.yaml: which modules there are, what holds for them, and where their releases are kept.
public struct Configuration: Sendable {
  /// The text.
  public let document: Document
  /// The folder of releases, which may hold `{module}`; from the folder of kedge.yaml.
  public let snapshots: Located<String>
  /// The modules in their order.
  public let modules: [ModuleConfiguration]
  /// All policies that can be named.
  public let policies: PolicySet
  /// The policy of modules that name none.
  public let policy: Located<String>
  /// Which file stands for a remote address, for all modules.
  public let references: [ModuleConfiguration.NamedFile]

  private let lanes: [Lane: LaneOverrides]

  static let keys = ["version", "snapshots", "policy", "modules", "policies", "lanes", "references"]

  /// Reads kedge.yaml.
  ///
  /// - Parameters:
  ///   - document: The text.
  ///   - files: Finds the files of policies that kedge.yaml names by their paths.
  /// - Throws: `PolicyError` with line, column and what to do.
  public init(
    _ document: Document, files: PolicyFiles = { _ in nil }
  ) throws(PolicyError) {
    self.document = document
    let fields = try Fields(
      Field(node: document.root, path: ""), "a mapping with `version` and `modules`", known: Self.keys)
    _ = try fields.required("version", example: "version: 1").integer(1...1)
    snapshots =
      try fields.read("snapshots") { field throws(PolicyError) in
        Located(try field.path(), at: field.node)
      } ?? Located("snapshots")
    let policies =
      try fields.read("policies") { field throws(PolicyError) in
        try PolicySet(field, files: files)
      } ?? PolicySet()
    self.policies = policies
    policy =
      try fields.read("policy") { field throws(PolicyError) in
        Located(try field.string("the name of a policy"), at: field.node)
      } ?? Located(BuiltInPolicies.matriz.name)
    lanes = try fields.read("lanes") { field throws(PolicyError) in try LaneOverrides.table(field) } ?? [:]
    references =
      try fields.read("references") { field throws(PolicyError) in
        try ModuleConfiguration.NamedFile.list(
          field, "files by address, such as { \"https://example.com/a.json\": vendor/a.json }")
      } ?? []
    modules = try Self.modules(
      try fields.required("modules", example: "modules: { billing: { contracts: [schemas/*.json] } }"))
    try check(policy)
    for module in modules {
      if let policy = module.policy { try check(policy) }
      try checkImports(of: module)
    }
  }

  private static func modules(_ field: Field) throws(PolicyError) -> [ModuleConfiguration] {
    var modules: [ModuleConfiguration] = []
    let what = "modules by name, such as { billing: { contracts: [schemas/*.json] } }"
    for (name, field) in try field.members(what) {
      guard isModuleName(name) else {
        throw .wrongKind(
          at: field.node, field: name,
          expected: "a name of letters, digits, `.`, `_` and `-`, and not `actors`")
      }
      modules.append(try ModuleConfiguration(name: name, field))
    }
    return modules
  }

  /// Names are folders beside `actors/`.
  private static func isModuleName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-"),
      name != "actors"
    else { return false }
    return name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
        || byte == 46 || byte == 95
    }
  }

  private func check(_ policy: Located<String>) throws(PolicyError) {
    guard policies[policy.value] == nil, let node = policy.node else { return }
    throw .unknownName(at: node, subject: "policy", name: policy.value, known: policies.names)
  }

  private func checkImports(of module: ModuleConfiguration) throws(PolicyError) {
    for name in module.imports where self.module(name.value) == nil {
      throw .unknownName(
        at: name.node ?? module.node, subject: "module", name: name.value, known: modules.map(\.name))
    }
  }

  /// The module with a name.
  public func module(_ name: String) -> ModuleConfiguration? {
    modules.first { Text($0.name) == Text(name) }
  }

  /// The policy that judges a module.
  public func policy(of module: ModuleConfiguration) -> Policy {
    policies[module.policy?.value ?? policy.value] ?? BuiltInPolicies.matriz
  }

  /// What a lane demands under a policy: what the policy says, and over it what kedge.yaml says.
  public func settings(of lane: Lane, under policy: Policy) -> LaneSettings {
    lanes[lane]?.applied(to: policy[lane]) ?? policy[lane]
  }

  /// The folder that holds a module's releases, from the folder of kedge.yaml.
  public func snapshotFolder(of module: String) -> String {
    let parts = Array(snapshots.value.utf8)
    let placeholder = Array("{module}".utf8)
    guard let start = parts.indices.first(where: { parts[$0...].starts(with: placeholder) }) else {
      return snapshots.value + "/" + module
    }
    let bytes = parts[..<start] + Array(module.utf8) + parts[(start + placeholder.count)...]
    return String(decoding: bytes, as: UTF8.self)
  }
}
