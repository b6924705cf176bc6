import KedgeDocuments

/// An `allOf` one part of which is closed and refuses the members that others list: `additionalProperties` sees only
/// the `properties` beside it.
enum ClosedParts: LintRule {
  static let name = "all-of-closed"

  static func findings(in schema: Schema, of set: SchemaSet) -> [(node: Node, message: String)] {
    schema.keywords.flatMap { keyword -> [(node: Node, message: String)] in
      guard case .allOf(let parts) = keyword.rule else { return [] }
      let declared = ([schema] + parts.map { target(set[$0], of: set) }).map { DeclaredMembers($0, of: set) }
      for (place, closed) in declared.enumerated() where closed.isClosed {
        let others = declared.enumerated().filter { $0.offset != place }.flatMap { $0.element.names.keys }
        if let name = others.filter({ closed.forbids($0) }).min() {
          return [
            (
              keyword.node,
              "one part of `allOf` is closed and refuses `\(name)`, which another lists; "
                + "use `unevaluatedProperties` beside the `allOf`, or list all members in the closed part"
            )
          ]
        }
      }
      return []
    }
  }

  /// What a schema that is only a reference refers to.
  private static func target(_ schema: Schema, of set: SchemaSet) -> Schema {
    for keyword in schema.keywords { if case .reference(let target) = keyword.rule { return set[target] } }
    return schema
  }
}
