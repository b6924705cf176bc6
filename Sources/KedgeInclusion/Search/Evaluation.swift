import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What a schema that holds has looked at, and under which conditions: `unevaluated*` speaks of the rest.
///
/// - SeeAlso: Elimination of annotation dependencies in validation for modern JSON Schema, arXiv 2503.11288.
struct Evaluation {
  var conditions: [Formula] = []
  var names: Set<Text> = []
  var patterns: [Pattern] = []
  var prefix = 0
  /// Elements that match one of these count as looked at (from 2020-12 on).
  var contained: [SchemaID] = []
  /// Every member, or every element.
  var isAll = false

  func joined(with other: Evaluation) -> Evaluation {
    Evaluation(
      conditions: conditions + other.conditions, names: names.union(other.names),
      patterns: patterns + other.patterns,
      prefix: max(prefix, other.prefix), contained: contained + other.contained, isAll: isAll || other.isAll)
  }

  /// Whether nothing was looked at.
  var isNothing: Bool { names.isEmpty && patterns.isEmpty && prefix == 0 && contained.isEmpty && !isAll }

  /// Whether the same was looked at.
  func isSame(as other: Evaluation) -> Bool {
    isAll && other.isAll
      || isAll == other.isAll && names == other.names && Set(patterns) == Set(other.patterns)
        && prefix == other.prefix && Set(contained) == Set(other.contained)
  }
}

/// Lists what a schema may have looked at: one entry for each way in which its choices can fall.
struct Evaluations {
  /// The most ways that are told apart.
  private static let limit = 96
  private static let depthLimit = 12

  let search: Search
  let isObject: Bool

  /// The ways for a schema that holds, `unevaluated*` of its own left out; nil when they are too many or not known.
  func ways(of schema: Schema, depth: Int = 0) -> [Evaluation]? {
    guard depth < Self.depthLimit else { return nil }
    var result = [Evaluation()]
    for keyword in schema.keywords {
      guard let ways = ways(of: keyword.rule, schema, depth) else { return nil }
      if ways.count == 1, ways[0].isNothing, ways[0].conditions.isEmpty { continue }
      result = result.flatMap { first in ways.map { first.joined(with: $0) } }
      if result.count > Self.limit { return nil }
    }
    return result
  }

  private func ways(of rule: KeywordRule, _ schema: Schema, _ depth: Int) -> [Evaluation]? {
    switch rule {
    case .properties(let list): return isObject ? [Evaluation(names: Set(list.map(\.name)))] : [Evaluation()]
    case .patternProperties(let list):
      guard isObject else { return [Evaluation()] }
      let patterns = list.compactMap(\.pattern)
      return patterns.count == list.count ? [Evaluation(patterns: patterns)] : nil
    case .additionalProperties: return [Evaluation(isAll: isObject)]
    case .unevaluatedProperties: return [Evaluation(isAll: isObject && depth > 0)]
    case .unevaluatedItems: return [Evaluation(isAll: !isObject && depth > 0)]
    case .prefixItems(let list): return [Evaluation(prefix: isObject ? 0 : list.count)]
    case .items: return [Evaluation(isAll: !isObject)]
    case .contains(let part, _, _):
      return isObject || schema.dialect.draft < .draft2020 ? [Evaluation()] : [Evaluation(contained: [part])]
    case .reference(let target): return ways(of: search.set[target], depth: depth + 1)
    case .dynamicReference, .recursiveReference:
      return search.fixedTargets[schema.id].flatMap { ways(of: search.set[$0], depth: depth + 1) }
    case .unresolvedReference, .malformed: return nil
    case .allOf(let parts): return product(parts, depth)
    case .anyOf(let parts): return some(parts, depth)
    case .oneOf(let parts): return one(parts, depth)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise, depth)
    case .dependentSchemas(let list): return isObject ? dependent(list, depth) : [Evaluation()]
    default: return [Evaluation()]
    }
  }

  private func product(_ parts: [SchemaID], _ depth: Int) -> [Evaluation]? {
    var result = [Evaluation()]
    for part in parts {
      guard let ways = ways(of: search.set[part], depth: depth + 1) else { return nil }
      result = result.flatMap { first in ways.map { first.joined(with: $0) } }
      if result.count > Self.limit { return nil }
    }
    return result
  }

  /// The parts that look at something, with their ways; nil when one is not known.
  private func looking(_ parts: [SchemaID], _ depth: Int) -> [(part: SchemaID, ways: [Evaluation])]? {
    var result: [(part: SchemaID, ways: [Evaluation])] = []
    for part in parts {
      guard let ways = ways(of: search.set[part], depth: depth + 1) else { return nil }
      if !ways.allSatisfy(\.isNothing) { result.append((part, ways)) }
    }
    return result
  }

  /// One way for all where every part looks at the same.
  private func common(_ found: [(part: SchemaID, ways: [Evaluation])], of count: Int) -> [Evaluation]? {
    guard found.count == count, let first = found.first?.ways.first,
      found.allSatisfy({ $0.ways.allSatisfy { $0.isSame(as: first) } })
    else { return nil }
    var way = first
    way.conditions = []
    return [way]
  }

  private func some(_ parts: [SchemaID], _ depth: Int) -> [Evaluation]? {
    guard let found = looking(parts, depth) else { return nil }
    if let common = common(found, of: parts.count) { return common }
    var result = [Evaluation()]
    for (part, ways) in found {
      result = result.flatMap { first in
        ways.map { first.joined(with: Evaluation(conditions: [positive(part)])).joined(with: $0) }
          + [first.joined(with: Evaluation(conditions: [negative(part)]))]
      }
      if result.count > Self.limit { return nil }
    }
    return result
  }

  private func one(_ parts: [SchemaID], _ depth: Int) -> [Evaluation]? {
    guard let found = looking(parts, depth) else { return nil }
    if let common = common(found, of: parts.count) { return common }
    var result = found.flatMap { part, ways in
      ways.map { Evaluation(conditions: [positive(part)]).joined(with: $0) }
    }
    if found.count < parts.count { result.append(Evaluation(conditions: found.map { negative($0.part) })) }
    return result.count > Self.limit ? nil : result
  }

  private func conditional(
    _ condition: SchemaID, _ then: SchemaID?, _ otherwise: SchemaID?, _ depth: Int
  ) -> [Evaluation]? {
    guard let tests = ways(of: search.set[condition], depth: depth + 1),
      let first = then.map({ ways(of: search.set[$0], depth: depth + 1) }) ?? [Evaluation()],
      let second = otherwise.map({ ways(of: search.set[$0], depth: depth + 1) }) ?? [Evaluation()]
    else { return nil }
    if (tests + first + second).allSatisfy(\.isNothing) { return [Evaluation()] }
    let holds = tests.flatMap { test in
      first.map { Evaluation(conditions: [positive(condition)]).joined(with: test).joined(with: $0) }
    }
    return holds + second.map { Evaluation(conditions: [negative(condition)]).joined(with: $0) }
  }

  private func dependent(_ list: [PropertySchema], _ depth: Int) -> [Evaluation]? {
    var result = [Evaluation()]
    for dependency in list {
      guard let ways = ways(of: search.set[dependency.schema], depth: depth + 1) else { return nil }
      if ways.allSatisfy(\.isNothing) { continue }
      result = result.flatMap { first in
        ways.map {
          first.joined(with: Evaluation(conditions: [.has(dependency.name, isPositive: true)])).joined(
            with: $0)
        }
          + [first.joined(with: Evaluation(conditions: [.has(dependency.name, isPositive: false)]))]
      }
      if result.count > Self.limit { return nil }
    }
    return result
  }

  private func positive(_ schema: SchemaID) -> Formula { .literal(search.literal(schema, true)) }

  private func negative(_ schema: SchemaID) -> Formula { .literal(search.literal(schema, false)) }
}
