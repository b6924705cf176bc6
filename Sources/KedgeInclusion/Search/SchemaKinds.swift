import KedgeDocuments
import KedgeSchema

/// What is plain about a schema: kinds of which it may accept some value, and kinds of which it accepts every one.
struct SchemaKinds {
  /// No value of another kind is accepted.
  var possible = KindSet.all
  /// Every value of these is accepted.
  var certain = KindSet.none
}

extension Search {
  /// What is plain about a schema, worked out once.
  func kinds(of id: SchemaID) -> SchemaKinds {
    let index = Int(id.rawValue)
    if index < knownKinds.count, let known = knownKinds[index] { return known }
    if knownKinds.count < set.count {
      knownKinds += [SchemaKinds?](repeating: nil, count: set.count - knownKinds.count)
    }
    // Met again below itself: nothing is plain.
    knownKinds[index] = SchemaKinds()
    let result = computeKinds(set[id])
    knownKinds[index] = result
    return result
  }

  private func computeKinds(_ schema: Schema) -> SchemaKinds {
    if let boolean = schema.boolean {
      return SchemaKinds(possible: boolean ? .all : .none, certain: boolean ? .all : .none)
    }
    var result = SchemaKinds(possible: .all, certain: .all)
    for keyword in schema.keywords {
      let part = kinds(of: keyword.rule, schema)
      result.possible.formIntersection(part.possible)
      result.certain.formIntersection(part.certain)
    }
    return result
  }

  private func kinds(of rule: KeywordRule, _ schema: Schema) -> SchemaKinds {
    switch rule {
    case .annotation: return SchemaKinds(possible: .all, certain: .all)
    case .type(let types):
      let possible = Self.kinds(of: types)
      let isPartial = types.contains(.integer) && !types.contains(.fractional)
      return SchemaKinds(
        possible: possible, certain: isPartial ? possible.subtracting(KindSet(.number)) : possible)
    case .enumeration(let values):
      return SchemaKinds(possible: values.reduce(into: KindSet.none) { $0.insert(KindSet($1.kind)) })
    case .constant(let value): return SchemaKinds(possible: KindSet(value.kind))
    case .reference(let target): return kinds(of: target)
    case .allOf(let parts):
      return parts.reduce(into: SchemaKinds(possible: .all, certain: .all)) { result, part in
        let kinds = kinds(of: part)
        result.possible.formIntersection(kinds.possible)
        result.certain.formIntersection(kinds.certain)
      }
    case .anyOf(let parts):
      return parts.reduce(into: SchemaKinds(possible: .none)) { result, part in
        let kinds = kinds(of: part)
        result.possible.formUnion(kinds.possible)
        result.certain.formUnion(kinds.certain)
      }
    case .oneOf(let parts):
      return SchemaKinds(
        possible: parts.reduce(into: KindSet.none) { $0.formUnion(kinds(of: $1).possible) })
    case .not(let part):
      let inner = kinds(of: part)
      return SchemaKinds(
        possible: KindSet.all.subtracting(inner.certain), certain: KindSet.all.subtracting(inner.possible))
    case .multipleOf, .maximum, .minimum: return except(.number)
    case .maxLength, .minLength, .pattern, .invalidPattern: return except(.string)
    case .format(let name):
      return asserts(name, schema) ? except(.string) : SchemaKinds(possible: .all, certain: .all)
    case .prefixItems, .items, .contains, .maxItems, .minItems, .unevaluatedItems: return except(.array)
    case .uniqueItems(let flag): return flag ? except(.array) : SchemaKinds(possible: .all, certain: .all)
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .unevaluatedProperties, .dependentSchemas:
      return except(.object)
    case .conditional, .dynamicReference, .recursiveReference, .unresolvedReference, .malformed:
      return SchemaKinds()
    }
  }

  private func except(_ kind: Node.Kind) -> SchemaKinds {
    SchemaKinds(possible: .all, certain: KindSet.all.subtracting(KindSet(kind)))
  }

  static func kinds(of types: TypeSet) -> KindSet {
    var result = KindSet.none
    if types.contains(.null) { result.insert(KindSet(.null)) }
    if types.contains(.boolean) { result.insert(KindSet(.boolean)) }
    if !types.isDisjoint(with: .number) { result.insert(KindSet(.number)) }
    if types.contains(.string) { result.insert(KindSet(.string)) }
    if types.contains(.array) { result.insert(KindSet(.array)) }
    if types.contains(.object) { result.insert(KindSet(.object)) }
    return result
  }

  /// The kinds of which a value may meet a demand.
  func possibleKinds(_ literal: Literal) -> KindSet {
    switch literal.subject {
    case .schema(let id):
      let kinds = kinds(of: id)
      return literal.isPositive ? kinds.possible : KindSet.all.subtracting(kinds.certain)
    case .constant(let number): return literal.isPositive ? KindSet(constants[number].kind) : .all
    }
  }

  /// The kinds of which every value meets a demand.
  func certainKinds(_ literal: Literal) -> KindSet {
    switch literal.subject {
    case .schema(let id):
      let kinds = kinds(of: id)
      return literal.isPositive ? kinds.certain : KindSet.all.subtracting(kinds.possible)
    case .constant(let number):
      return literal.isPositive ? .none : KindSet.all.subtracting(KindSet(constants[number].kind))
    }
  }
}
