import KedgeDocuments
import KedgePatterns

extension ValidationRun {
  /// Whether a rule accepts the instance, whose kind it speaks of; adds what it looked at.
  mutating func check(
    _ rule: Rule, _ schema: CompiledSchema, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    switch rule.check {
    case .type(let types): return Judgement(accepts(types, node, schema))
    case .values(let values): return Judgement(values.contains(node))
    case .opaque(let reason): return giveUp(reason)
    case .multipleOf, .maximum, .minimum: return checkNumber(rule.check, node)
    case .maxLength(let bound): return Judgement(node.scalarCount.map { $0 <= bound } ?? true)
    case .minLength(let bound): return Judgement(node.scalarCount.map { $0 >= bound } ?? true)
    case .pattern(let operand): return matches(operand, node)
    case .format(let format, let isAsserted):
      guard isAsserted || options.format == .assertion, let text = node.string else { return .valid }
      return Judgement(format.accepts(text))
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems:
      return checkArray(rule, node, &own)
    case .maxProperties(let bound): return Judgement(node.memberCount <= bound)
    case .minProperties(let bound): return Judgement(node.memberCount >= bound)
    case .required, .properties, .patternProperties, .additionalProperties, .propertyNames,
      .dependentRequired,
      .dependentSchemas:
      return checkObject(rule, schema, node, &own)
    case .allOf, .anyOf, .oneOf, .not, .conditional: return checkCombination(rule, node, &own)
    case .reference(let target): return follow(target, node, &own, by: rule.keyword)
    case .dynamicReference(let initial, let operand):
      return follow(dynamicTarget(initial, anchor: operand.anchor), node, &own, by: rule.keyword)
    case .recursiveReference(let initial):
      return follow(recursiveTarget(initial), node, &own, by: rule.keyword)
    case .unevaluatedItems, .unevaluatedProperties: return checkUnevaluated(rule, node, &own)
    }
  }

  func accepts(_ types: TypeSet, _ node: Node, _ schema: CompiledSchema) -> Bool {
    switch node.kind {
    case .null: return types.contains(.null)
    case .boolean: return types.contains(.boolean)
    case .string: return types.contains(.string)
    case .array: return types.contains(.array)
    case .object: return types.contains(.object)
    case .number:
      if types.contains(.number) { return true }
      guard types.contains(.integer) else { return types.contains(.fractional) && !node.isInteger }
      return schema.isDraft4 && options.draft4Integer == .lexical ? node.isWrittenAsInteger : node.isInteger
    }
  }

  /// Whether a part of a string matches.
  mutating func matches(_ operand: PatternOperand, _ node: Node) -> Judgement {
    guard let pattern = operand.pattern else { return giveUp("`\(operand.source)` is no regular expression") }
    guard let text = node.string else { return .valid }
    guard let matches = pattern.matches(text, stepLimit: Pattern.stepLimit) else {
      return giveUp("matching `\(operand.source)` took more than \(Pattern.stepLimit) steps (bound: steps)")
    }
    return Judgement(matches)
  }

  private func checkNumber(_ check: Check, _ node: Node) -> Judgement {
    guard let number = node.quantity else { return .valid }
    switch check {
    case .multipleOf(let divisor): return Judgement(number.isMultiple(of: divisor.number))
    case .maximum(let bound, let exclusive):
      return Judgement(exclusive ? number < bound.number : !(bound.number < number))
    case .minimum(let bound, let exclusive):
      return Judgement(exclusive ? bound.number < number : !(number < bound.number))
    default: return .valid
    }
  }
}
