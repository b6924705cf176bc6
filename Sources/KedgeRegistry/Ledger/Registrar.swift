public import KedgePolicy

/// Who writes into a registry: in which repository, by what holds there, when, and how files are written.
public struct Registrar: Sendable {
  let repository: Repository
  let standpoint: Standpoint
  let time: Timestamp
  let files: any FileSystem

  /// A registrar beside a kedge.yaml of the work tree.
  public init(
    repository: Repository, standpoint: Standpoint, time: Timestamp = .now,
    files: any FileSystem = LocalFileSystem()
  ) {
    self.repository = repository
    self.standpoint = standpoint
    self.time = time
    self.files = files
  }

  /// The SSH key that git signs with; nil where it signs with none.
  func signingKey() throws(RegistryError) -> String? { try repository.signingKey() }

  /// Why nothing can be approved in a lane whose approvals are signed, without a key.
  static func unsigned(_ lane: Lane) -> String {
    "approvals in lane \(lane.rawValue) are signed, and git names no SSH key: set gpg.format to ssh, and user.signingkey"
  }

  /// What one command writes, with the events that tell of it.
  func recorder() throws(RegistryError) -> Recorder {
    try Recorder(
      repository: repository, tree: standpoint.tree, layout: standpoint.layout, time: time, files: files)
  }
}
