import KedgeDocuments
import KedgePatterns

extension ValidationRun {
  /// Whether a rule accepts the instance, whose kind it speaks of; adds what it looked at.
  mutating func check(
    _ rule: Rule, _ schema: CompiledSchema, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    switch rule.check {
    case .type(let types): return Judgement(accepts(types, node, kind(node), schema.isDraft4))
    case .values(let place): return Judgement(program.values[Int(place)].contains(self.node(node)))
    case .opaque(let place):
      let reason = program.texts[Int(place)].string
      return giveUp(reason)
    case .multipleOf, .maximum, .minimum: return checkNumber(rule.check, node)
    case .maxLength(let bound): return Judgement(self.node(node).scalarCount.map { $0 <= bound } ?? true)
    case .minLength(let bound): return Judgement(hasLength(node, atLeast: bound))
    case .pattern(let place): return matches(program.patterns[Int(place)], node)
    case .format(let format, let isAsserted):
      guard isAsserted || options.format == .assertion, let text = self.node(node).string else {
        return .valid
      }
      return Judgement(format.accepts(text))
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems:
      return checkArray(rule, node, own)
    case .maxProperties(let bound): return Judgement(Int(records[Int(node)].count) <= bound)
    case .minProperties(let bound): return Judgement(Int(records[Int(node)].count) >= bound)
    case .required, .properties, .patternProperties, .additionalProperties, .propertyNames,
      .dependentRequired,
      .dependentSchemas:
      return checkObject(rule, schema, node, own)
    case .allOf, .anyOf, .oneOf, .not, .conditional: return checkCombination(rule, node, own)
    case .reference(let target): return follow(target, node, own, by: rule.keyword)
    case .dynamicReference(let initial, let anchor):
      let target = dynamicTarget(initial, anchor: program.texts[Int(anchor)])
      return follow(target, node, own, by: rule.keyword)
    case .recursiveReference(let initial):
      return follow(recursiveTarget(initial), node, own, by: rule.keyword)
    case .unevaluatedItems, .unevaluatedProperties: return checkUnevaluated(rule, node, own)
    }
  }

  func accepts(_ types: TypeSet, _ node: Int32, _ kind: Node.Kind, _ isDraft4: Bool) -> Bool {
    switch kind {
    case .null: return types.contains(.null)
    case .boolean: return types.contains(.boolean)
    case .string: return types.contains(.string)
    case .array: return types.contains(.array)
    case .object: return types.contains(.object)
    case .number:
      if types.contains(.number) { return true }
      let number = self.node(node)
      guard types.contains(.integer) else { return types.contains(.fractional) && !number.isInteger }
      return isDraft4 && options.draft4Integer == .lexical ? number.isWrittenAsInteger : number.isInteger
    }
  }

  /// Whether a part of a string matches.
  mutating func matches(_ operand: PatternOperand, _ node: Int32) -> Judgement {
    guard let box = operand.box else { return giveUp("`\(operand.source)` is no regular expression") }
    guard let matches = matches(box, node) else {
      return giveUp("matching `\(operand.source)` took more than \(Pattern.stepLimit) steps (bound: steps)")
    }
    return Judgement(matches)
  }

  /// The characters are taken from the document's bytes where they stand there.
  private func matches(_ box: PatternOperand.Box, _ node: Int32) -> Bool? {
    let record = document.record(node)
    guard record.text < 0 else {
      return self.node(node).string.flatMap { box.pattern.matches($0, stepLimit: Pattern.stepLimit) }
    }
    let characters = Int(record.start) + Int(record.inset)..<Int(record.end) - Int(record.inset)
    let bytes = document.bytes
    return box.pattern.matches(utf8: bytes.span.extracting(characters), stepLimit: Pattern.stepLimit)
  }

  /// Most bounds are 1, which any byte meets.
  private func hasLength(_ node: Int32, atLeast bound: Int) -> Bool {
    if bound <= 1, node >= 0, records[Int(node)].text < 0 {
      let record = records[Int(node)]
      return Int(record.end) - Int(record.start) - 2 * Int(record.inset) >= bound
    }
    return self.node(node).scalarCount.map { $0 >= bound } ?? true
  }

  private func checkNumber(_ check: Check, _ node: Int32) -> Judgement {
    guard let number = self.node(node).quantity else { return .valid }
    switch check {
    case .multipleOf(let place):
      return Judgement(number.isMultiple(of: program.numbers[Int(place)].number))
    case .maximum(let place, let exclusive):
      let bound = program.numbers[Int(place)].number
      return Judgement(exclusive ? number < bound : !(bound < number))
    case .minimum(let place, let exclusive):
      let bound = program.numbers[Int(place)].number
      return Judgement(exclusive ? bound < number : !(number < bound))
    default: return .valid
    }
  }
}
