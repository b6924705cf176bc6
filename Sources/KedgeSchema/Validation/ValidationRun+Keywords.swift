import KedgeDocuments
import KedgePatterns

extension ValidationRun {
  /// Whether a keyword accepts the instance; adds what it looked at.
  mutating func check(_ keyword: Keyword, _ schema: Schema, _ node: Node, _ own: inout Evaluated) -> Bool {
    switch keyword.rule {
    case .type(let types):
      return verdict(accepts(types, node, schema.dialect), node, schema, keyword, "is not of type \(types)")
    case .enumeration(let values):
      return verdict(
        values.contains { node.isEqual(to: $0) }, node, schema, keyword, "is none of the values allowed")
    case .constant(let value):
      return verdict(node.isEqual(to: value), node, schema, keyword, "is not the value \(value)")
    case .multipleOf, .maximum, .minimum: return checkNumber(keyword, schema, node)
    case .maxLength, .minLength, .pattern, .invalidPattern, .format: return checkString(keyword, schema, node)
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems:
      return checkArray(keyword, schema, node, &own)
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas:
      return checkObject(keyword, schema, node, &own)
    case .allOf, .anyOf, .oneOf, .not, .conditional: return checkCombination(keyword, schema, node, &own)
    case .reference(let target): return apply(target, node, &own)
    case .dynamicReference(let initial, let anchor):
      return apply(dynamicTarget(initial, anchor: anchor), node, &own)
    case .recursiveReference(let initial): return apply(recursiveTarget(initial), node, &own)
    case .unresolvedReference(let address): return giveUp("the reference `\(address)` is not resolved")
    case .malformed: return giveUp("the keyword `\(keyword.name)` is malformed")
    case .unevaluatedItems, .unevaluatedProperties, .annotation: return true
    }
  }

  mutating func verdict(
    _ isValid: Bool, _ node: Node, _ schema: Schema, _ keyword: Keyword, _ message: @autoclosure () -> String
  ) -> Bool {
    if !isValid { fail(node, schema.id, keyword, message()) }
    return isValid
  }

  private func accepts(_ types: TypeSet, _ node: Node, _ dialect: Dialect) -> Bool {
    switch node.kind {
    case .null: return types.contains(.null)
    case .boolean: return types.contains(.boolean)
    case .string: return types.contains(.string)
    case .array: return types.contains(.array)
    case .object: return types.contains(.object)
    case .number:
      if types.contains(.number) { return true }
      guard types.contains(.integer), let number = node.number else { return false }
      return dialect.draft == .draft4 && options.draft4Integer == .lexical
        ? number.isWrittenAsInteger : number.isInteger
    }
  }

  private mutating func checkNumber(_ keyword: Keyword, _ schema: Schema, _ node: Node) -> Bool {
    guard let number = node.number else { return true }
    switch keyword.rule {
    case .multipleOf(let divisor):
      return verdict(number.isMultiple(of: divisor), node, schema, keyword, "is no multiple of \(divisor)")
    case .maximum(let bound, let exclusive):
      return verdict(
        exclusive ? number < bound : number <= bound, node, schema, keyword,
        "is \(exclusive ? "not below" : "above") \(bound)")
    case .minimum(let bound, let exclusive):
      return verdict(
        exclusive ? bound < number : bound <= number, node, schema, keyword,
        "is \(exclusive ? "not above" : "below") \(bound)")
    default: return true
    }
  }

  private mutating func checkString(_ keyword: Keyword, _ schema: Schema, _ node: Node) -> Bool {
    guard let text = node.text else { return true }
    switch keyword.rule {
    case .maxLength(let bound):
      return verdict(text.scalarCount <= bound, node, schema, keyword, "has more than \(bound) characters")
    case .minLength(let bound):
      return verdict(text.scalarCount >= bound, node, schema, keyword, "has fewer than \(bound) characters")
    case .pattern(let pattern):
      guard let matches = pattern.matches(text.string, stepLimit: Pattern.stepLimit) else {
        return giveUp("matching `\(pattern.source)` took more than \(Pattern.stepLimit) steps (bound: steps)")
      }
      return verdict(matches, node, schema, keyword, "does not match `\(pattern.source)`")
    case .invalidPattern(let source): return giveUp("`\(source)` is no regular expression")
    case .format(let name):
      guard options.format == .assertion || schema.dialect.assertsFormat,
        let format = Format(name: name, in: schema.dialect)
      else { return true }
      return verdict(format.accepts(text.string), node, schema, keyword, "is no \(name)")
    default: return true
    }
  }

  private mutating func checkCombination(
    _ keyword: Keyword, _ schema: Schema, _ node: Node, _ own: inout Evaluated
  ) -> Bool {
    switch keyword.rule {
    case .allOf(let parts):
      var isValid = true
      for part in parts where !apply(part, node, &own) { isValid = false }
      return isValid
    case .anyOf(let parts):
      var found = false
      for part in parts where silently(part, node, &own) { found = true }
      return verdict(found, node, schema, keyword, "matches none of the alternatives")
    case .oneOf(let parts):
      var matching = 0
      for part in parts where silently(part, node, &own) { matching += 1 }
      return verdict(matching == 1, node, schema, keyword, "matches \(matching) of the alternatives, not one")
    case .not(let part):
      var none = Evaluated()
      return verdict(!silently(part, node, &none), node, schema, keyword, "matches what it must not")
    case .conditional(let condition, let then, let otherwise):
      let branch = silently(condition, node, &own) ? then : otherwise
      return branch.map { apply($0, node, &own) } ?? true
    default: return true
    }
  }
}
