public import KedgeDocuments

/// Something in a schema that cannot mean what it says: what it concerns is opaque from then on.
public struct SchemaProblem: Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The value of a known keyword has the wrong shape; what it should be.
    case malformed(expected: String)
    /// The regular expression cannot be read; why.
    case invalidPattern(String)
    /// A reference that finds nothing: its absolute address, and what is missing.
    case unresolvedReference(address: String, detail: String)
    /// `$schema` names a dialect that is neither known nor to be had; the default is used.
    case unknownDialect(String)
    /// `$vocabulary` of the metaschema requires a vocabulary that is not known.
    case unknownVocabulary(String)
    /// Two schemas have the same address.
    case duplicateIdentifier(String)
  }

  /// The schema it was found in.
  public let schema: SchemaID
  /// The value that is wrong.
  public let node: Node
  /// The keyword, or nil when the schema itself is wrong.
  public let keyword: Text?
  /// What is wrong.
  public let reason: Reason

  /// The name of the problem, for reports: `schema-malformed`, `reference-unresolved`.
  public var id: String {
    switch reason {
    case .malformed: "schema-malformed"
    case .invalidPattern: "pattern-invalid"
    case .unresolvedReference: "reference-unresolved"
    case .unknownDialect: "dialect-unknown"
    case .unknownVocabulary: "vocabulary-unknown"
    case .duplicateIdentifier: "identifier-duplicate"
    }
  }

  /// What is wrong and what to do, in a sentence.
  public var message: String {
    let subject = keyword.map { "`\($0)`" } ?? "a schema"
    switch reason {
    case .malformed(let expected): return "\(subject) must be \(expected)"
    case .invalidPattern(let detail): return "\(subject) is no regular expression: \(detail)"
    case .unresolvedReference(let address, let detail): return "\(subject) to `\(address)`: \(detail)"
    case .unknownDialect(let address):
      return "`$schema` names an unknown dialect, `\(address)`; the default dialect is used"
    case .unknownVocabulary(let address):
      return "the dialect requires the vocabulary `\(address)`, which is not known here"
    case .duplicateIdentifier(let address):
      return "\(subject) gives the address `\(address)` to a second schema; the first one keeps it"
    }
  }

  /// `a.json:3:7: ...`
  public var description: String {
    let position = node.document.position(at: node.range.lowerBound)
    return "\(node.document.name):\(position.line):\(position.column): \(message)"
  }
}
