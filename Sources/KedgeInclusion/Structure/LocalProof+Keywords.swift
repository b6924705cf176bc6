import KedgeDocuments
import KedgePatterns
import KedgeSchema

extension LocalProof {
  /// That a value of the left meets a keyword.
  func claims(
    _ left: SchemaConjunction, _ rule: KeywordRule, _ schema: Schema, _ depth: Int
  ) -> [InclusionPair]? {
    if let kinds = Self.kinds(of: rule), left.kinds.isDisjoint(with: kinds) { return [] }
    switch rule {
    case .annotation, .uniqueItems(false): return []
    case .type(let types): return follows(types, schema, left) ? [] : nil
    case .reference(let target): return claims(left, target, depth + 1)
    case .allOf(let list): return all(list) { claims(left, $0, depth + 1) }
    case .anyOf(let list): return any(list, left, depth)
    case .oneOf(let list): return exactlyOne(list, left, depth)
    case .properties(let list): return all(list) { member($0, left) }
    case .additionalProperties(let rest): return additional(rest, schema, left)
    case .patternProperties(let list): return all(list) { pattern($0, left) }
    case .prefixItems(let list): return all(Array(list.enumerated())) { element($0.offset, $0.element, left) }
    case .items(let items, let start): return self.items(items, start, left)
    case .not(let part): return negation(part, left, depth)
    case .contains(let part, let minimum, let maximum):
      let has = left.contains {
        if case .contains(let other, minimum, maximum) = $0 { same(other, part) } else { false }
      }
      return has ? [] : nil
    case .propertyNames(let names):
      let others = left.rules.compactMap { rule, _ in
        if case .propertyNames(let other) = rule { other } else { nil }
      }
      return claim(anyOf: others, names)
    case .format(let name):
      guard search.options.validation.format == .assertion || schema.dialect.assertsFormat else { return [] }
      let has = left.rules.contains { rule, other in
        if case .format(name) = rule { return other.dialect.formatFamily == schema.dialect.formatFamily }
        return false
      }
      return has ? [] : nil
    case .dependentRequired(let list):
      return left.contains { if case .dependentRequired(list) = $0 { true } else { false } } ? [] : nil
    case .unresolvedReference(let address):
      return left.contains { if case .unresolvedReference(address) = $0 { true } else { false } } ? [] : nil
    case .pattern(let pattern):
      return left.contains {
        if case .pattern(let other) = $0 { other.source == pattern.source } else { false }
      }
        ? [] : nil
    case .required(let names):
      var present: Set<Text> = []
      for (rule, _) in left.rules { if case .required(let known) = rule { present.formUnion(known) } }
      return present.isSuperset(of: names) ? [] : nil
    default: return left.contains { Self.bounds($0, rule) } ? [] : nil
    }
  }

  /// The kinds of value that a keyword says anything of; nil for all.
  private static func kinds(of rule: KeywordRule) -> KindSet? {
    switch rule {
    case .multipleOf, .maximum, .minimum: KindSet(.number)
    case .maxLength, .minLength, .pattern, .invalidPattern, .format: KindSet(.string)
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems, .unevaluatedItems:
      KindSet(.array)
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas, .unevaluatedProperties:
      KindSet(.object)
    default: nil
    }
  }

  /// Whether one bound is at least as tight as another.
  private static func bounds(_ left: KeywordRule, _ right: KeywordRule) -> Bool {
    switch (left, right) {
    case (.maximum(let first, let isExclusive), .maximum(let second, let other)):
      first < second || first == second && (isExclusive || !other)
    case (.minimum(let first, let isExclusive), .minimum(let second, let other)):
      first > second || first == second && (isExclusive || !other)
    case (.multipleOf(let first), .multipleOf(let second)): first == second
    case (.maxLength(let first), .maxLength(let second)), (.maxItems(let first), .maxItems(let second)),
      (.maxProperties(let first), .maxProperties(let second)):
      first <= second
    case (.minLength(let first), .minLength(let second)), (.minItems(let first), .minItems(let second)),
      (.minProperties(let first), .minProperties(let second)):
      first >= second
    case (.uniqueItems(true), .uniqueItems(true)): true
    default: false
    }
  }

  private func follows(_ types: TypeSet, _ schema: Schema, _ left: SchemaConjunction) -> Bool {
    guard left.kinds.isSubset(of: Search.kinds(of: types)) else { return false }
    let isWhole = types.contains(.integer) == types.contains(.fractional)
    guard left.kinds.contains(.number), !isWhole else { return true }
    return left.rules.contains { rule, other in
      guard case .type(let known) = rule, known.isDisjoint(with: .fractional) else { return false }
      return !search.isLexical(schema) || search.isLexical(other)
    }
  }

  func same(_ first: SchemaID, _ second: SchemaID) -> Bool {
    prover.representative(first) == prover.representative(second)
  }
}
