import KedgeDocuments

/// Names of components, which only generated code sees.
extension DescriptionPairing {
  /// Schemas that came, went or are called otherwise.
  mutating func pairComponents() {
    let (before, after) = (Self.components(old), Self.components(new))
    let (were, are) = (Set(before.map(\.name)), Set(after.map(\.name)))
    let removed = before.filter { !are.contains($0.name) }
    var added = after.filter { !were.contains($0.name) }
    let used = removed.isEmpty || added.isEmpty ? [:] : uses()
    for component in removed {
      guard let place = added.firstIndex(where: { used[component.name] == $0.name || $0.isAlike(component) })
      else {
        addOfCode(
          "component-removed", "component `\(component.name)` was removed", component.node, nil, .narrows)
        continue
      }
      let other = added.remove(at: place)
      let reason = used[component.name] == other.name ? "it stands at the same places" : "it says the same"
      addOfCode(
        "component-renamed", "component `\(component.name)` is called `\(other.name)` now: \(reason)",
        component.node, other.node, .both)
    }
    for component in added {
      addOfCode("component-added", "component `\(component.name)` was added", nil, component.node, .widens)
    }
  }

  private mutating func addOfCode(
    _ rule: String, _ message: String, _ old: Node?, _ new: Node?, _ effect: StructuralEvent.Effect
  ) {
    add(
      StructuralEvent(
        rule: rule, message: message, old: old, new: new, surfaces: ["components"], flow: .accepted,
        effect: effect, isOfCode: true, near: self.new["components"]?["schemas"] ?? self.new["definitions"]))
  }

  /// The components that stand at the surfaces of both versions, by their old names.
  private func uses() -> [Text: Text] {
    var result: [Text: Text] = [:]
    for pair in pairs {
      guard let before = Self.name(of: pair.old.node), let after = Self.name(of: pair.new.node) else {
        continue
      }
      result[before] = after
    }
    return result
  }

  private static func name(of schema: Node) -> Text? {
    schema["$ref"]?.string.flatMap { $0.split(separator: "/").last }.map { Text(String($0)) }
  }

  private static func components(_ root: Node) -> [NamedComponent] {
    (root["components"]?["schemas"] ?? root["definitions"])?.members.map {
      NamedComponent(name: $0.name, node: $0.value)
    } ?? []
  }
}
