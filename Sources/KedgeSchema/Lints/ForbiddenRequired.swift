import KedgeDocuments

/// Names that `required` wants and `properties` or `additionalProperties` beside it refuse.
enum ForbiddenRequired: LintRule {
  static let name = "required-forbidden"

  static func findings(in schema: Schema, of set: SchemaSet) -> [(node: Node, message: String)] {
    guard let required = schema.keyword("required"), case .required(let names) = required.rule else {
      return []
    }
    let members = DeclaredMembers(schema, of: set)
    return names.enumerated().compactMap { place, name in
      guard members.forbids(name) else { return nil }
      return (
        required.node[place] ?? required.node,
        "`\(name)` is required but not allowed by the members that the schema lists; no object is valid"
      )
    }
  }
}
