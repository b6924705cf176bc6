import KedgeDocuments
import KedgeSchema

/// `dependentRequired`, `dependentSchemas` and the older `dependencies`.
extension PairWalk {
  mutating func compareDependencies() {
    compareDependentNames()
    compareDependentSchemas()
  }

  private struct Dependency: Hashable {
    let name: Text
    let required: Text
  }

  private func dependencies(_ side: Conjunction) -> [(Dependency, Conjunction.Part)] {
    side.parts.flatMap { part -> [(Dependency, Conjunction.Part)] in
      guard case .dependentRequired(let list) = part.rule else { return [] }
      return list.flatMap { entry in
        entry.required.map { (Dependency(name: entry.name, required: $0), part) }
      }
    }
  }

  private mutating func compareDependentNames() {
    let (before, after) = (dependencies(old), dependencies(new))
    let (was, now) = (Set(before.map(\.0)), Set(after.map(\.0)))
    for (dependency, part) in after where !was.contains(dependency) {
      let rule = KeywordRule.dependentRequired([
        DependentNames(name: dependency.name, required: [dependency.required])
      ])
      add(
        Edit(
          "dependency-added", subject: subject(dependency),
          "\(name) requires `\(dependency.required)` now where it has `\(dependency.name)`",
          edits: [
            .adding(
              Keyword(name: part.keyword.name, node: part.keyword.node, rule: rule), to: home(of: part.owner))
          ], old: mark(home(of: part.owner), "did not depend"), new: mark(part, "new"),
          after: .value(part.keyword.node.value)))
    }
    for (dependency, part) in before where !now.contains(dependency) {
      add(
        Edit(
          "dependency-removed", subject: subject(dependency),
          "\(name) does not require `\(dependency.required)` any more where it has `\(dependency.name)`",
          edits: [
            .changing(part) { rule in
              guard case .dependentRequired(let list) = rule else { return rule }
              return .dependentRequired(
                list.map { entry in
                  DependentNames(
                    name: entry.name,
                    required: entry.required.filter {
                      Dependency(name: entry.name, required: $0) != dependency
                    })
                })
            }
          ], old: mark(part, "was"), new: mark(place(of: part.owner), "no longer here"),
          before: .value(part.keyword.node.value)))
    }
  }

  private func subject(_ dependency: Dependency) -> Text {
    Text("\(dependency.name) > \(dependency.required)")
  }

  private func schemas(_ side: Conjunction) -> [(PropertySchema, Conjunction.Part)] {
    side.parts.flatMap { part -> [(PropertySchema, Conjunction.Part)] in
      guard case .dependentSchemas(let list) = part.rule else { return [] }
      return list.map { ($0, part) }
    }
  }

  private mutating func compareDependentSchemas() {
    let (before, after) = (schemas(old), schemas(new))
    for (entry, part) in after {
      if let match = before.first(where: { $0.0.name == entry.name }) {
        descend(match.0.schema, entry.schema)
        continue
      }
      add(
        Edit(
          "dependency-added", subject: entry.name,
          "\(name) must meet another schema now where it has `\(entry.name)`",
          edits: [
            .adding(
              Keyword(name: part.keyword.name, node: part.keyword.node, rule: .dependentSchemas([entry])),
              to: home(of: part.owner))
          ], old: mark(home(of: part.owner), "did not depend"), new: mark(entry.schema, "new"),
          after: .schema(entry.schema)))
    }
    for (entry, part) in before where !after.contains(where: { $0.0.name == entry.name }) {
      add(
        Edit(
          "dependency-removed", subject: entry.name,
          "\(name) need not meet another schema any more where it has `\(entry.name)`",
          edits: [
            .changing(part) { rule in
              guard case .dependentSchemas(let list) = rule else { return rule }
              return .dependentSchemas(list.filter { $0.name != entry.name })
            }
          ], old: mark(entry.schema, "was"), new: mark(place(of: part.owner), "no longer here"),
          before: .schema(entry.schema)))
    }
  }
}
