import KedgeDocuments

/// `discriminator` as the constraint it is: the value of a member says which schema holds.
///
/// Beside `oneOf` or `anyOf` it says so of the alternatives; without them, of the schemas that build on this one by
/// `allOf`. As a rule it is one more `anyOf`: each alternative together with the values that name it.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Discriminator Object"; Swagger 2.0, "Schema Object", `discriminator`.
struct Discriminator {
  private let property: Text
  private let mapping: Node?
  private let node: Node
  private let place: KeywordPlace

  static func rules(_ value: Node, _ place: KeywordPlace, _ loader: inout Loader) -> [KeywordRule] {
    guard let discriminator = Discriminator(value, place) else {
      return loader.malformed(value, place, "an object with `propertyName`")
    }
    let alternatives = place.sibling("oneOf") ?? place.sibling("anyOf")
    let list =
      alternatives.map { discriminator.alternatives($0, &loader) } ?? discriminator.subtypes(&loader)
    return list.isEmpty ? [.annotation] : [.anyOf(list)]
  }

  private init?(_ value: Node, _ place: KeywordPlace) {
    guard let name = value.text ?? value["propertyName"]?.text else { return nil }
    property = name
    mapping = value["mapping"]
    node = value
    self.place = place
  }

  // MARK: Alternatives that are listed

  private func alternatives(_ list: Node, _ loader: inout Loader) -> [SchemaID] {
    guard list.kind == .array else { return [] }
    return list.elements.map { element in
      let schema = loader.subschema(element, place)
      guard let reference = element["$ref"]?.string else { return schema }
      let reference31 = Keyword(name: "$ref", node: element, rule: .reference(schema))
      return add([reference31, naming(values(of: reference), &loader)] + presence, &loader)
    }
  }

  /// The member must be there to name anything, unless it is said what its absence means.
  private var presence: [Keyword] {
    if node["defaultMapping"] != nil { return [] }
    return [Keyword(name: "discriminator", node: node, rule: .required([property]))]
  }

  /// The values that name a schema: those mapped to it, else the name of the component.
  private func values(of reference: String) -> [Text] {
    let name = Self.lastToken(of: reference)
    var mapped: [Text] = []
    for entry in mapping?.members.map({ $0 }) ?? [] {
      guard let target = entry.value.string else { continue }
      if target == reference || target == name { mapped.append(entry.name) }
    }
    if node["defaultMapping"]?.string.map({ $0 == reference || $0 == name }) == true { return [] }
    return mapped.isEmpty ? [Text(name)] : mapped
  }

  /// `Cat` of `#/components/schemas/Cat`, of `animals.json#/Cat` and of `Cat.json`.
  private static func lastToken(of reference: String) -> String {
    let last = reference.split(separator: "/").last ?? ""
    let cut = last.hasSuffix(".json") || last.hasSuffix(".yaml") || last.hasSuffix(".yml")
    let name = cut ? last.split(separator: ".").dropLast().joined(separator: ".") : String(last)
    return PercentEncoding.decoded(name.replacing("~1", with: "/").replacing("~0", with: "~"))
  }

  // MARK: Schemas that build on this one

  private func subtypes(_ loader: inout Loader) -> [SchemaID] {
    guard let own = place.node.name, let components = place.node.parent else { return [] }
    let types = loader.subtypes(among: components)
    guard let below = types[own], !below.isEmpty else { return [] }
    var result = [add([naming(values(ofType: own, components), &loader)], &loader)]
    for name in below {
      guard let schema = components[name] else { continue }
      var keywords = [naming(values(ofType: name, components), &loader)]
      ownParts(of: schema, types, components, &keywords, &loader, 0)
      result.append(add(keywords, &loader))
    }
    return result
  }

  private func values(ofType name: Text, _ components: Node) -> [Text] {
    if let value = components[name]?["x-ms-discriminator-value"]?.text { return [value] }
    let mapped = mapping?.members.compactMap { entry in
      entry.value.string.map(Self.lastToken) == name.string ? entry.name : nil
    }
    return mapped.flatMap { $0.isEmpty ? nil : $0 } ?? [name]
  }

  /// What a subtype says beside what it takes over from this schema.
  private func ownParts(
    of schema: Node, _ types: [Text: [Text]], _ components: Node, _ keywords: inout [Keyword],
    _ loader: inout Loader, _ depth: Int
  ) {
    guard depth < 16, let own = place.node.name else { return }
    for member in schema.members where member.name != "allOf" && member.name != "discriminator" {
      for keyword in loader.keywords(member.name, member.value, of: schema, like: place) {
        keywords = keywords.adding(keyword) { first, second in
          add([Keyword(name: "allOf", node: schema, rule: .allOf([first, second]))], &loader)
        }
      }
    }
    var parts: [SchemaID] = []
    for part in schema["allOf"]?.elements.map({ $0 }) ?? [] {
      guard let target = part["$ref"]?.string.map({ Text(Self.lastToken(of: $0)) }) else {
        parts.append(loader.subschema(part, place))
        continue
      }
      if target == own { continue }
      if types[own]?.contains(target) == true, let between = components[target] {
        ownParts(of: between, types, components, &keywords, &loader, depth + 1)
      } else {
        parts.append(loader.subschema(part, place))
      }
    }
    if !parts.isEmpty { keywords.append(Keyword(name: "allOf", node: schema, rule: .allOf(parts))) }
  }

  // MARK: Schemas that are written nowhere

  /// `properties: {<property>: {enum: <values>}}`; no values are no statement.
  private func naming(_ values: [Text], _ loader: inout Loader) -> Keyword {
    guard !values.isEmpty else { return Keyword(name: "discriminator", node: node, rule: .annotation) }
    let rule = KeywordRule.enumeration(values.map { .string($0) })
    let value = add([Keyword(name: "mapping", node: mapping ?? node, rule: rule)], &loader)
    return Keyword(
      name: "discriminator", node: node, rule: .properties([PropertySchema(name: property, schema: value)]))
  }

  private func add(_ keywords: [Keyword], _ loader: inout Loader) -> SchemaID {
    loader.set.add(keywords: keywords, at: node, dialect: place.dialect, resource: place.resource)
  }
}
