import KedgeDocuments
import KedgePatterns

/// The members of objects, their names and their number.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 10.3.2; Validation 2020-12, section 6.5.
enum ObjectKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    var list: [(Text, KeywordDefinition)] = [
      ("maxProperties", KeywordDefinition(.validation) { $2.count($0, $1) { .maxProperties($0) } }),
      ("minProperties", KeywordDefinition(.validation) { $2.count($0, $1) { .minProperties($0) } }),
      ("required", KeywordDefinition(.validation, required)),
      ("properties", KeywordDefinition(.applicator, properties)),
      ("patternProperties", KeywordDefinition(.applicator, patternProperties)),
      (
        "additionalProperties",
        KeywordDefinition(.applicator) { value, place, loader in
          [.additionalProperties(loader.subschema(value, place, allowsBoolean: true))]
        }
      ),
    ]
    if dialect.draft > .draft4 {
      list.append(
        ("propertyNames", KeywordDefinition(.applicator) { $2.schema($0, $1) { .propertyNames($0) } }))
    }
    return list
  }

  private static func required(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    if place.dialect.openAPI == .version20, value.kind == .boolean { return [.annotation] }  // of a parameter
    guard let names = Loader.names(value) else {
      return loader.malformed(value, place, "an array of names, in the schema of the object")
    }
    let visibility = MemberVisibility(place.dialect.view)
    guard visibility.isPartial else { return [.required(names)] }
    return [.required(names.filter { !visibility.hides($0, requiredBy: place.node) })]
  }

  private static func properties(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    let visibility = MemberVisibility(place.dialect.view)
    guard visibility.isPartial, value.kind == .object else {
      return loader.members(value, place) { .properties($0) }
    }
    var list: [PropertySchema] = []
    for member in value.members {
      let schema =
        visibility.hides(member.value)
        ? loader.set.add(true, at: member.value, dialect: place.dialect, resource: place.resource)
        : loader.subschema(member.value, place)
      list.append(PropertySchema(name: member.name, schema: schema))
    }
    return [.properties(list)]
  }

  private static func patternProperties(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard value.kind == .object else { return loader.malformed(value, place, "an object of schemas") }
    var list: [PatternSchema] = []
    for member in value.members {
      let source = member.name.string
      let schema = loader.subschema(member.value, place)
      var pattern: Pattern?
      do {
        pattern = try Pattern(source)
      } catch {
        loader.report(.invalidPattern("\(error)"), at: member.value, keyword: place.keyword, in: place.schema)
      }
      list.append(PatternSchema(source: source, pattern: pattern, schema: schema))
    }
    return [.patternProperties(list)]
  }
}
