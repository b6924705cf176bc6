import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What a schema that holds has looked at, as far as is decided: `unevaluated*` speaks of the rest.
///
/// - SeeAlso: Elimination of annotation dependencies in validation for modern JSON Schema, arXiv 2503.11288.
struct Evaluation {
  private(set) var names: Set<Text> = []
  private(set) var patterns: [Pattern] = []
  private(set) var prefix = 0
  /// Elements that match one of these count as looked at (from 2020-12 on).
  private(set) var contained: [SchemaID] = []
  /// Every member, or every element.
  private(set) var isAll = false

  /// What is known of it.
  enum Progress {
    case closed(Evaluation)
    /// It depends on this, which is not decided, or its opposite.
    case open(Formula, negation: Formula)
    /// It depends on what is not understood.
    case unknown
  }

  /// What the schema of a rule has looked at beside the rule itself, by the choices made so far.
  static func of(_ rule: UnevaluatedRule, in tableau: Tableau) -> Progress {
    var walk = Walk(tableau: tableau)
    if let stop = walk.visit(rule.schema, isOutermost: true) { return stop }
    return .closed(walk.found)
  }

  /// What the rule says of the rest; nil when it cannot be so.
  func formulas(of rule: UnevaluatedRule, in tableau: Tableau) -> [Formula]? {
    let demand = tableau.search.literal(rule.part, rule.isPositive)
    if isAll { return rule.isPositive ? [] : nil }
    if rule.isPositive {
      if tableau.kind == .object {
        return [.rule(ObjectRule(additional: rule.part, listed: names, listedPatterns: patterns))]
      }
      let alternatives = [demand] + contained.map { tableau.search.literal($0, true) }
      return [.rest(alternatives, from: prefix)]
    }
    if tableau.kind == .object {
      return [.request(MemberRequest(.others(listed: names, patterns: patterns), [demand]))]
    }
    return [.element(prefix, isExact: false, [demand] + contained.map { tableau.search.literal($0, false) })]
  }

  /// Goes through the schemas that are applied in place and hold.
  private struct Walk {
    let tableau: Tableau
    var found = Evaluation()
    private var path: Set<SchemaID> = []

    private var search: Search { tableau.search }
    private var isObject: Bool { tableau.kind == .object }

    init(tableau: Tableau) { self.tableau = tableau }

    mutating func visit(_ id: SchemaID) -> Progress? {
      guard !found.isAll, path.insert(id).inserted else { return nil }
      defer { path.remove(id) }
      return visit(search.set[id], isOutermost: false)
    }

    mutating func visit(_ schema: Schema, isOutermost: Bool) -> Progress? {
      // What is certain first: it may make choices needless.
      for keyword in schema.keywords { note(keyword.rule, schema, isOutermost: isOutermost) }
      for keyword in schema.keywords where !found.isAll {
        if let stop = follow(keyword.rule) { return stop }
      }
      return nil
    }

    private mutating func note(_ rule: KeywordRule, _ schema: Schema, isOutermost: Bool) {
      switch rule {
      case .properties(let list) where isObject: found.names.formUnion(list.map(\.name))
      case .patternProperties(let list) where isObject:
        for part in list {
          if let pattern = part.pattern, !found.patterns.contains(pattern) { found.patterns.append(pattern) }
        }
      case .additionalProperties where isObject: found.isAll = true
      case .unevaluatedProperties where isObject && !isOutermost: found.isAll = true
      case .unevaluatedItems where !isObject && !isOutermost: found.isAll = true
      case .prefixItems(let list) where !isObject: found.prefix = max(found.prefix, list.count)
      case .items where !isObject: found.isAll = true
      case .contains(let part, _, _) where !isObject && schema.dialect.draft >= .draft2020:
        if !found.contained.contains(part) { found.contained.append(part) }
      default: break
      }
    }

    private mutating func follow(_ rule: KeywordRule) -> Progress? {
      switch rule {
      case .reference(let target): return visit(target)
      case .dynamicReference, .recursiveReference, .unresolvedReference, .malformed: return .unknown
      case .patternProperties(let list) where isObject && list.contains { $0.pattern == nil }: return .unknown
      case .allOf(let parts): return first(parts) { walk, part in walk.visit(part) }
      case .oneOf(let parts) where parts.contains { tableau.isCertain(tableau.positive($0)) }:
        return parts.first { tableau.isCertain(tableau.positive($0)) }.flatMap { visit($0) }
      case .anyOf(let parts), .oneOf(let parts):
        return first(parts) { walk, part in
          walk.visit(part, where: walk.tableau.positive(part), else: walk.tableau.negative(part))
        }
      case .conditional(let condition, let then, let otherwise):
        return conditional(condition, then, otherwise)
      case .dependentSchemas(let list) where isObject:
        return first(list) { walk, entry in
          walk.visit(
            entry.schema, where: .has(entry.name, isPositive: true),
            else: .has(entry.name, isPositive: false))
        }
      default: return nil
      }
    }

    private mutating func first<Part>(
      _ parts: [Part], _ visit: (inout Walk, Part) -> Progress?
    ) -> Progress? {
      for part in parts { if let stop = visit(&self, part) { return stop } }
      return nil
    }

    /// A schema that is looked at where a condition holds.
    private mutating func visit(_ schema: SchemaID, where condition: Formula, else negation: Formula)
      -> Progress?
    {
      if tableau.isDead(condition) || tableau.isCertain(negation) { return nil }
      if tableau.isCertain(condition) || tableau.isDead(negation) { return visit(schema) }
      // Where it looks at nothing more it does not matter whether it holds.
      var inner = self
      inner.found.isAll = false
      let stop = inner.visit(schema)
      if stop == nil, inner.found.isSame(as: found) { return nil }
      return .open(condition, negation: negation)
    }

    private mutating func conditional(
      _ condition: SchemaID, _ then: SchemaID?, _ otherwise: SchemaID?
    ) -> Progress? {
      let (holds, fails) = (tableau.positive(condition), tableau.negative(condition))
      if tableau.isCertain(holds) || tableau.isDead(fails) {
        return visit(condition) ?? then.flatMap { visit($0) }
      }
      if tableau.isCertain(fails) || tableau.isDead(holds) { return otherwise.flatMap { visit($0) } }
      var inner = self
      let stop =
        inner.visit(condition) ?? then.flatMap { inner.visit($0) } ?? otherwise.flatMap { inner.visit($0) }
      if stop == nil, inner.found.isSame(as: found) { return nil }
      return .open(holds, negation: fails)
    }
  }

  /// Whether the same was looked at.
  private func isSame(as other: Evaluation) -> Bool {
    isAll == other.isAll && names == other.names && patterns.count == other.patterns.count
      && prefix == other.prefix && contained.count == other.contained.count
  }
}
