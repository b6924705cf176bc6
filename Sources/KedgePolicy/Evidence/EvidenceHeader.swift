public import KedgeDocuments

/// What every artefact says of itself.
public struct EvidenceHeader: Sendable {
  /// The module.
  public let component: String
  /// When it was measured, as RFC 3339 says.
  public let timestamp: String
  /// The git commit that it was measured on.
  public let commit: String
  /// The version of Kedge.
  public let version: String
  /// The files that it was measured on, with the digests of their bytes.
  public let inputs: [(path: String, digest: Digest)]

  /// A header from its parts.
  public init(
    component: String, timestamp: String, commit: String, version: String,
    inputs: [(path: String, digest: Digest)]
  ) {
    self.component = component
    self.timestamp = timestamp
    self.commit = commit
    self.version = version
    self.inputs = inputs
  }

  /// The members of an artefact that begin it.
  var object: JSONObject {
    [
      "component": .string(Text(component)), "validation_timestamp": .string(Text(timestamp)),
      "commit": .string(Text(commit)),
      "tool": .object(["name": .string("kedge"), "version": .string(Text(version))]),
      "inputs": .array(
        inputs.map { .object(["path": .string(Text($0.path)), "sha256": .string(Text($0.digest.hex))]) }),
    ]
  }
}
