import KedgeDocuments

/// `dependencies` up to draft 7; `dependentRequired` and `dependentSchemas` from 2019-09 on.
///
/// - SeeAlso: draft 7 validation, section 6.5.7; JSON Schema Validation 2020-12, section 6.5.4; Core 2020-12,
///   section 10.2.2.4.
enum DependencyKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    guard dialect.draft >= .draft2019 else {
      return [("dependencies", KeywordDefinition(.applicator, dependencies))]
    }
    return [
      ("dependentRequired", KeywordDefinition(.validation, dependentRequired)),
      (
        "dependentSchemas",
        KeywordDefinition(.applicator) { $2.members($0, $1) { .dependentSchemas($0) } }
      ),
    ]
  }

  private static func dependentRequired(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard value.kind == .object else { return loader.malformed(value, place, "an object of arrays of names") }
    var list: [DependentNames] = []
    for member in value.members {
      guard let names = Loader.names(member.value) else {
        return loader.malformed(member.value, place, "an object of arrays of names")
      }
      list.append(DependentNames(name: member.name, required: names))
    }
    return [.dependentRequired(list)]
  }

  private static func dependencies(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    let expected = "an object of arrays of names and of schemas"
    guard value.kind == .object else { return loader.malformed(value, place, expected) }
    var required: [DependentNames] = []
    var schemas: [PropertySchema] = []
    for member in value.members {
      if member.value.kind == .array {
        guard let names = Loader.names(member.value) else {
          return loader.malformed(member.value, place, expected)
        }
        required.append(DependentNames(name: member.name, required: names))
      } else {
        let schema = loader.subschema(member.value, place)
        schemas.append(PropertySchema(name: member.name, schema: schema))
      }
    }
    let isSchemasOnly = required.isEmpty && !schemas.isEmpty
    return (isSchemasOnly ? [] : [.dependentRequired(required)])
      + (schemas.isEmpty ? [] : [.dependentSchemas(schemas)])
  }
}
