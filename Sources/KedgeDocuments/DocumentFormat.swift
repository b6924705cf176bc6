/// How a document is written.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  /// RFC 8259.
  case json
  /// YAML 1.2 with the core schema.
  case yaml

  /// The format that a file's extension names; nil for other extensions.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".json") || name.hasSuffix(".jsonschema") || name.hasSuffix(".avsc") {
      self = .json
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else {
      return nil
    }
  }
}
