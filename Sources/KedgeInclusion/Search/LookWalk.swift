import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Lists what the schemas that are applied in place look at, each with its conditions, as far as they are not decided. The
/// list is no longer than the schemas.
///
/// - SeeAlso: Elimination of annotation dependencies in validation for modern JSON Schema, arXiv 2503.11288.
struct LookWalk {
  private let tableau: Tableau
  private(set) var looks: [Look] = []
  /// Whether something is in the way that is not understood.
  private(set) var isUnknown = false
  private var conditions: [Look.Condition] = []
  private var path: Set<SchemaID> = []

  private var isObject: Bool { tableau.kind == .object }

  /// What a schema looks at beside its own `unevaluated*`.
  init(_ schema: Schema, in tableau: Tableau) {
    self.tableau = tableau
    visit(schema, isOutermost: true)
  }

  private mutating func visit(_ id: SchemaID) {
    guard path.insert(id).inserted else { return }
    visit(tableau.search.set[id], isOutermost: false)
    path.remove(id)
  }

  private mutating func visit(_ schema: Schema, isOutermost: Bool) {
    for keyword in schema.keywords {
      if let look = look(keyword.rule, schema, isOutermost: isOutermost) { looks.append(look) }
      follow(keyword.rule)
    }
  }

  private func look(_ rule: KeywordRule, _ schema: Schema, isOutermost: Bool) -> Look? {
    switch rule {
    case .properties(let list) where isObject: Look(names: Set(list.map(\.name)), conditions: conditions)
    case .patternProperties(let list) where isObject:
      Look(patterns: list.compactMap(\.pattern), conditions: conditions)
    case .additionalProperties where isObject: Look(isAll: true, conditions: conditions)
    case .unevaluatedProperties where isObject && !isOutermost: Look(isAll: true, conditions: conditions)
    case .unevaluatedItems where !isObject && !isOutermost: Look(isAll: true, conditions: conditions)
    case .prefixItems(let list) where !isObject: Look(prefix: list.count, conditions: conditions)
    case .items where !isObject: Look(isAll: true, conditions: conditions)
    case .contains(let part, _, _) where !isObject && schema.dialect.draft >= .draft2020:
      Look(contained: part, conditions: conditions)
    default: nil
    }
  }

  private mutating func follow(_ rule: KeywordRule) {
    switch rule {
    case .reference(let target): visit(target)
    case .dynamicReference, .recursiveReference, .unresolvedReference, .malformed: isUnknown = true
    case .patternProperties(let list) where isObject && list.contains { $0.pattern == nil }: isUnknown = true
    case .allOf(let parts): for part in parts { visit(part) }
    case .oneOf(let parts):
      // Where one accepts, the others do not.
      if let chosen = parts.first(where: { tableau.isCertain(tableau.positive($0)) }) { return visit(chosen) }
      for part in parts { visit(part, where: tableau.positive(part), else: tableau.negative(part)) }
    case .anyOf(let parts):
      for part in parts { visit(part, where: tableau.positive(part), else: tableau.negative(part)) }
    case .conditional(let condition, let then, let otherwise):
      let (holds, fails) = (tableau.positive(condition), tableau.negative(condition))
      visit(condition, where: holds, else: fails)
      if let then { visit(then, where: holds, else: fails) }
      if let otherwise { visit(otherwise, where: fails, else: holds) }
    case .dependentSchemas(let list) where isObject:
      for entry in list {
        visit(
          entry.schema, where: .has(entry.name, isPositive: true), else: .has(entry.name, isPositive: false))
      }
    default: break
    }
  }

  /// A schema that looks where a condition holds.
  private mutating func visit(_ schema: SchemaID, where holds: Formula, else fails: Formula) {
    if tableau.isDead(holds) || tableau.isCertain(fails) { return }
    if tableau.isCertain(holds) || tableau.isDead(fails) { return visit(schema) }
    conditions.append(Look.Condition(holds: holds, fails: fails))
    visit(schema)
    conditions.removeLast()
  }
}
