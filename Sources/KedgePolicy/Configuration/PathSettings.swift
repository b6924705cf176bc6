public import KedgeContracts
public import KedgeDocuments
public import KedgeSchema

/// What kedge.yaml says of some contracts of a module, beyond what holds for all of them.
public struct PathSettings: Sendable {
  /// Which paths it is for.
  public let pattern: GlobPattern
  /// What they are written in; nil to find out.
  public let kind: ContractKind?
  /// Who writes their documents; nil for what the module says.
  public let flow: Flow?
  /// The dialect of schemas that do not name theirs; nil for the newest.
  public let dialect: Dialect?
  /// The path that the contract had in the last release; nil for the same.
  public let movedFrom: String?
  /// Where it is written.
  public let node: Node

  init(_ pattern: String, _ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "settings of a contract, such as { kind: openapi }",
      known: ["kind", "flow", "dialect", "moved_from"])
    self.pattern = GlobPattern(pattern)
    node = fields.node
    kind = try fields.read("kind") { field throws(PolicyError) in
      try field.choice(ContractKind.self, "kind")
    }
    flow = try fields.read("flow") { field throws(PolicyError) in try field.choice(Flow.self, "flow") }
    dialect = try fields.read("dialect") { field throws(PolicyError) in try field.dialect() }
    movedFrom = try fields.read("moved_from") { field throws(PolicyError) in try field.path() }
  }
}

extension Field {
  /// A dialect by name; a draft may be written as a number.
  func dialect() throws(PolicyError) -> Dialect {
    let name = node.string ?? node.number?.lexical ?? ""
    guard let dialect = Dialect(name: name) else {
      throw .unknownName(
        at: node, subject: "dialect", name: name,
        known: ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12", "openapi-3.0", "openapi-3.1"])
    }
    return dialect
  }

  /// A path from the folder of kedge.yaml that does not leave it.
  func path(_ what: String = "a path relative to this file, without `..`") throws(PolicyError) -> String {
    let path = try string(what)
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) })
    else { throw expected(what) }
    return path
  }

  /// A list of patterns over paths.
  func patterns() throws(PolicyError) -> [Located<GlobPattern>] {
    try list("a list of patterns, such as [schemas/*.json]") { field throws(PolicyError) in
      Located(GlobPattern(try field.path("a pattern relative to this file, without `..`")), at: field.node)
    }
  }
}
