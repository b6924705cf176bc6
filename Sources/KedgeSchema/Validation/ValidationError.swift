public import KedgeDocuments

/// One assertion that a document fails: which part of it, which keyword, and why.
public struct ValidationError: Sendable, CustomStringConvertible {
  /// The part of the document.
  public let instance: Node
  /// The schema whose keyword fails it.
  public let schema: SchemaID
  /// The keyword; nil for the schema `false`.
  public let keyword: Keyword?
  /// What is wrong, in a few words.
  public let message: String

  /// `name:line:column: message`.
  public var description: String { "\(instance.document.name):\(instance.position): \(message)" }
}
