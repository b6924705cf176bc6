public import KedgeDocuments
internal import KedgeContracts

/// A contract as a release keeps it.
public struct ReleasedContract: Hashable, Sendable {
  /// Its path from the top level, when it was released.
  public let path: String
  /// What it is written in: a `ContractKind`.
  public let kind: String
  /// The dialect of schemas that do not name theirs.
  public let dialect: String
  /// Who writes its documents: a `Flow`.
  public let flow: String
  /// The digest of its value, the same however it is spelt.
  public let canonical: Digest
  /// The other files that it is made of, by their paths from the top level, sorted.
  public let references: [String]
  /// Paths that it refers to and that were not there.
  public let missing: [String]

  /// A contract from its parts.
  public init(
    path: String, kind: String, dialect: String, flow: String, canonical: Digest, references: [String],
    missing: [String]
  ) {
    self.path = path
    self.kind = kind
    self.dialect = dialect
    self.flow = flow
    self.canonical = canonical
    self.references = references
    self.missing = missing
  }

  /// All files that it is made of, itself first.
  public var closure: [String] { [path] + references }

  init(_ stored: StoredObject) throws(RegistryError) {
    self.init(
      path: try stored.string("path"), kind: try stored.string("kind"), dialect: try stored.string("dialect"),
      flow: try stored.string("flow"), canonical: try stored.digest("canonical"),
      references: try stored.strings("references"), missing: try stored.strings("missing"))
  }

  var value: JSONValue {
    var object: JSONObject = [
      "path": JSONValue(text: path), "kind": JSONValue(text: kind), "dialect": JSONValue(text: dialect),
      "flow": JSONValue(text: flow), "canonical": JSONValue(text: canonical.hex),
    ]
    if !references.isEmpty { object["references"] = JSONValue(list: references) }
    if !missing.isEmpty { object["missing"] = JSONValue(list: missing) }
    return .object(object)
  }
}
