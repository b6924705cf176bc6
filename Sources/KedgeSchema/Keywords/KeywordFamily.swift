import KedgeDocuments

/// Keywords that belong together.
protocol KeywordFamily: SendableMetatype {
  /// The keywords of the family that a dialect has.
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)]
}
