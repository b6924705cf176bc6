public import KedgeDocuments
public import KedgePolicy

/// A numbered, immutable snapshot of a module: what release.yaml says.
///
/// It says nothing of times or tools, so that the same contracts give the same bytes.
public struct Release: Sendable {
  /// A copy that the release keeps.
  public struct File: Hashable, Sendable {
    /// The path from the top level, when it was released.
    public let path: String
    /// The digest of its bytes.
    public let digest: Digest

    /// A copy from its parts.
    public init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// The module.
  public let module: String
  /// The number.
  public let version: SemanticVersion
  /// The module's lane at that time.
  public let lane: String
  /// The contracts, by path.
  public let contracts: [ReleasedContract]
  /// Every file that is kept, by path.
  public let files: [File]

  /// A release from its parts.
  public init(
    module: String, version: SemanticVersion, lane: String, contracts: [ReleasedContract], files: [File]
  ) {
    self.module = module
    self.version = version
    self.lane = lane
    self.contracts = contracts.sorted { Text($0.path) < Text($1.path) }
    self.files = files.sorted { Text($0.path) < Text($1.path) }
  }

  /// The contract at a path.
  public func contract(at path: String) -> ReleasedContract? {
    contracts.first { Text($0.path) == Text(path) }
  }

  init(_ bytes: [UInt8], path: String, version: SemanticVersion) throws(RegistryError) {
    let stored = try StoredObject(bytes, path: path)
    guard stored.node["version"]?.number == ExactNumber(1) else {
      throw .malformed(path: path, detail: "`version` must be 1, the only version of this format")
    }
    self.init(
      module: try stored.string("module"), version: version, lane: try stored.string("lane"),
      contracts: try stored.objects("contracts").map { each throws(RegistryError) in
        try ReleasedContract(each)
      },
      files: try stored.objects("files").map { each throws(RegistryError) in
        File(path: try each.string("path"), digest: try each.digest("sha256"))
      })
  }

  /// The bytes of release.yaml: YAML in its JSON form, which is read ten times faster.
  public var text: [UInt8] {
    StoredText.write([
      "version": .number(ExactNumber(1)), "module": JSONValue(text: module),
      "release": JSONValue(text: version.description), "lane": JSONValue(text: lane),
      "contracts": .array(contracts.map(\.value)),
      "files": .array(
        files.map { .object(["path": JSONValue(text: $0.path), "sha256": JSONValue(text: $0.digest.hex)]) }),
    ])
  }
}
