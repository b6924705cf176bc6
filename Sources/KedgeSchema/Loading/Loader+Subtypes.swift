import KedgeDocuments

/// Which components build on which by `allOf`.
extension Loader {
  /// The names of the schemas that take over each schema among some components, at any remove.
  mutating func subtypes(among components: Node) -> [Text: [Text]] {
    if let known = subtypesOfComponents[components] { return known }
    var direct: [Text: [Text]] = [:]
    for member in components.members {
      for part in member.value["allOf"]?.elements.map({ $0 }) ?? [] {
        guard let reference = part["$ref"]?.string, reference.utf8.starts(with: "#/".utf8),
          let pointer = JSONPointer(PercentEncoding.decoded(String(reference.dropFirst()))),
          let name = pointer.tokens.last, components[name] != nil
        else { continue }
        direct[name, default: []].append(member.name)
      }
    }
    var result: [Text: [Text]] = [:]
    for name in direct.keys {
      var found: Set<Text> = []
      var pending = direct[name] ?? []
      while let next = pending.popLast() {
        if next != name, found.insert(next).inserted { pending += direct[next] ?? [] }
      }
      result[name] = found.sorted()
    }
    subtypesOfComponents[components] = result
    return result
  }

  /// One member of a schema as the keywords that it is.
  mutating func keywords(
    _ name: Text, _ value: Node, of schema: Node, like place: KeywordPlace
  ) -> [Keyword] {
    let own = KeywordPlace(
      schema: place.schema, node: schema, resource: place.resource, dialect: place.dialect, keyword: name)
    return rules(of: value, at: own).map { Keyword(name: name, node: value, rule: $0) }
  }
}
