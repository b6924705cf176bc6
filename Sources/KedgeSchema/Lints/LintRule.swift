import KedgeDocuments

/// A rule that looks at one schema.
protocol LintRule: SendableMetatype {
  /// The name that reports give it.
  static var name: String { get }

  /// What is odd in a schema.
  static func findings(in schema: Schema, of set: SchemaSet) -> [(node: Node, message: String)]
}
