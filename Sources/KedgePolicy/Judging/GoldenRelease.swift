public import KedgeDocuments

/// The release that a contract is compared with.
public struct GoldenRelease: Hashable, Sendable {
  /// Its version.
  public let version: String
  /// The digest of its release.yaml.
  public let digest: Digest

  /// A release from its parts.
  public init(version: String, digest: Digest) {
    self.version = version
    self.digest = digest
  }
}
