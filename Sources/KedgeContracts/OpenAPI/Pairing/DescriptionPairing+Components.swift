import KedgeDocuments

/// Names of components, which only generated code sees.
extension DescriptionPairing {
  /// Schemas that came, went or are called otherwise.
  mutating func pairComponents() {
    let (before, after) = (Self.components(old), Self.components(new))
    let (were, are) = (Set(before.map(\.name)), Set(after.map(\.name)))
    let removed = before.filter { !are.contains($0.name) }
    let added = after.filter { !were.contains($0.name) }
    let names = removed.isEmpty || added.isEmpty ? [:] : newNames(removed, added)
    for component in removed {
      guard let (other, reason) = names[component.name] else {
        addOfCode(
          "component-removed", "component `\(component.name)` was removed", component.node, nil, .narrows)
        continue
      }
      addOfCode(
        "component-renamed", "component `\(component.name)` is called `\(other.name)` now: \(reason)",
        component.node, other.node, .both)
    }
    let taken = Set(names.values.map(\.component.name))
    for component in added where !taken.contains(component.name) {
      addOfCode("component-added", "component `\(component.name)` was added", nil, component.node, .widens)
    }
  }

  /// What components that went are called now, with what makes it look so: each new name once.
  private func newNames(
    _ removed: [NamedComponent], _ added: [NamedComponent]
  ) -> [Text: (component: NamedComponent, reason: String)] {
    let used = uses()
    let byName = Dictionary(added.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let byContent = Dictionary(grouping: added.filter(\.saysSomething), by: \.digest)
    var taken: Set<Text> = []
    var result: [Text: (component: NamedComponent, reason: String)] = [:]
    for component in removed {
      guard let name = used[component.name], let other = byName[name], taken.insert(name).inserted else {
        continue
      }
      result[component.name] = (other, "it stands at the same places")
    }
    for component in removed where result[component.name] == nil && component.saysSomething {
      guard let other = byContent[component.digest]?.first(where: { !taken.contains($0.name) }) else {
        continue
      }
      taken.insert(other.name)
      result[component.name] = (other, "it says the same")
    }
    return result
  }

  private mutating func addOfCode(
    _ rule: String, _ message: String, _ old: Node?, _ new: Node?, _ effect: StructuralEvent.Effect
  ) {
    add(
      StructuralEvent(
        rule: rule, message: message, old: old, new: new, surfaces: ["components"], flow: .accepted,
        effect: effect, isOfCode: true, near: self.new["components"]?["schemas"] ?? self.new["definitions"]))
  }

  /// The components that stand at the same places of both versions, by their old names.
  private func uses() -> [Text: Text] {
    var uses = ComponentUses(Self.components(old), Self.components(new))
    for pair in pairs { uses.compare(pair.old.node, pair.new.node) }
    return uses.names
  }

  private static func components(_ root: Node) -> [NamedComponent] {
    (root["components"]?["schemas"] ?? root["definitions"])?.members.map {
      NamedComponent(name: $0.name, node: $0.value)
    } ?? []
  }
}
