import KedgeDocuments
import KedgePatterns

extension ValidationRun {
  /// Whether a rule accepts the instance, whose kind it speaks of; adds what it looked at.
  mutating func check(_ rule: Rule, _ node: Int32, _ own: Evaluated?) -> Judgement {
    switch rule.check {
    case .type(let types, let isDraft4): return Judgement(accepts(types, node, isDraft4))
    case .values(let place): return Judgement(isAmong(program.values[Int(place)], node))
    case .opaque(let place):
      let reason = program.texts[Int(place)].string
      return giveUp(reason)
    case .multipleOf, .maximum, .minimum: return checkNumber(rule.check, node)
    case .maxLength(let bound): return Judgement(hasLength(node, atMost: bound))
    case .minLength(let bound): return Judgement(hasLength(node, atLeast: bound))
    case .pattern(let place): return matches(place, node)
    case .format(let format, let isAsserted):
      guard isAsserted || options.format == .assertion, let text = view.node(node).string else {
        return .valid
      }
      return Judgement(format.accepts(text))
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems:
      return checkArray(rule, node, own)
    case .maxProperties(let bound): return Judgement(view.count(node) <= bound)
    case .minProperties(let bound): return Judgement(view.count(node) >= bound)
    case .required, .properties, .patternProperties, .additionalProperties, .propertyNames,
      .dependentRequired,
      .dependentSchemas:
      return checkObject(rule, node, own)
    case .allOf, .anyOf, .oneOf, .not, .conditional: return checkCombination(rule, node, own)
    case .reference(let target): return follow(target, node, own, by: rule.keyword)
    case .dynamicReference(let initial, let anchor):
      let target = dynamicTarget(initial, anchor: program.texts[Int(anchor)])
      return follow(target, node, own, by: rule.keyword)
    case .recursiveReference(let initial):
      return follow(recursiveTarget(initial), node, own, by: rule.keyword)
    case .unevaluatedItems, .unevaluatedProperties: return checkUnevaluated(rule, node, own)
    case .members(let place): return checkMembers(Int(place), rule, node, own)
    case .strings(let strings): return Judgement(isAmong(strings, node))
    case .schema(let target): return apply(target, node, own, by: rule.keyword)
    }
  }

  private func accepts(_ types: TypeSet, _ node: Int32, _ isDraft4: Bool) -> Bool {
    let kind = view.kind(node)
    let all = TypeSet(kind)
    if types.isSuperset(of: all) { return true }
    guard kind == .number, !types.isDisjoint(with: all) else { return false }
    if view.word(node) != nil { return types.contains(.integer) }
    let number = view.node(node)
    guard types.contains(.integer) else { return !number.isInteger }
    return isDraft4 && options.draft4Integer == .lexical ? number.isWrittenAsInteger : number.isInteger
  }

  private func isAmong(_ table: ValueTable, _ node: Int32) -> Bool {
    view.kind(node) == .string ? isAmong(table.strings, node) : table.contains(view.node(node))
  }

  @inline(__always)
  func isAmong(_ strings: NameIndex, _ node: Int32) -> Bool {
    place(of: node, in: strings) != NameTables.none
  }

  /// The place of a string in a table, or ``NameTables/none``.
  @inline(__always)
  func place(of node: Int32, in strings: NameIndex) -> Int {
    withCharacters(of: node) { program.names.place(of: $0, in: strings) }
  }

  /// Whether a part of a string matches.
  @inline(__always)
  mutating func matches(_ pattern: Check.Operand, _ node: Int32) -> Judgement {
    if let characters = view.characters(node), let matches = program.tables.matches(Int(pattern), characters)
    {
      return Judgement(matches)
    }
    return matches(program.patterns[Int(pattern)], Int(pattern), node)
  }

  private mutating func matches(_ operand: PatternOperand, _ place: Int, _ node: Int32) -> Judgement {
    guard let matcher = operand.matcher else { return giveUp("`\(operand.source)` is no regular expression") }
    program.tables.age(place, matcher)
    let matches = withCharacters(of: node) { characters in
      characters.span { matcher.matches(utf8: $0, stepLimit: Pattern.stepLimit) }
    }
    guard let matches else {
      return giveUp("matching `\(operand.source)` took more than \(Pattern.stepLimit) steps (bound: steps)")
    }
    return Judgement(matches)
  }

  /// Calls with the characters of a string, which are the document's bytes where they stand there.
  @inline(__always)
  private func withCharacters<Result>(of node: Int32, _ body: (NameBytes) -> Result) -> Result {
    if let characters = view.characters(node) { return body(characters) }
    return unsafe (view.node(node).string ?? "").utf8Span.span.withUnsafeBytes { bytes in
      body(unsafe NameBytes(bytes, 0, bytes.count))
    }
  }

  /// Most bounds are met or missed by the number of bytes alone, of which a character has up to four.
  private func hasLength(_ node: Int32, atLeast bound: Int) -> Bool {
    withCharacters(of: node) { characters in
      if characters.count < bound { return false }
      return (characters.count + 3) / 4 >= bound || characters.scalarCount >= bound
    }
  }

  private func hasLength(_ node: Int32, atMost bound: Int) -> Bool {
    withCharacters(of: node) { $0.count <= bound || $0.scalarCount <= bound }
  }

  /// By words where both are some.
  private func checkNumber(_ check: Check, _ node: Int32) -> Judgement {
    switch check {
    case .multipleOf(let place):
      if let (number, divisor) = words(node, place), divisor > 0 { return Judgement(number % divisor == 0) }
      return compare(node, place) { $0.isMultiple(of: $1) }
    case .maximum(let place, let exclusive):
      if let (number, bound) = words(node, place) {
        return Judgement(exclusive ? number < bound : number <= bound)
      }
      return compare(node, place) { exclusive ? $0 < $1 : !($1 < $0) }
    case .minimum(let place, let exclusive):
      if let (number, bound) = words(node, place) {
        return Judgement(exclusive ? bound < number : bound <= number)
      }
      return compare(node, place) { exclusive ? $1 < $0 : !($0 < $1) }
    default: return .valid
    }
  }

  @inline(__always)
  private func words(_ node: Int32, _ place: Check.Operand) -> (Int, Int)? {
    let operand = program.words[Int(place)]
    guard operand.isExact, let number = view.word(node) else { return nil }
    return (number, operand.value)
  }

  private func compare(
    _ node: Int32, _ place: Check.Operand, _ isMet: (ExactNumber, ExactNumber) -> Bool
  ) -> Judgement {
    guard let number = view.node(node).quantity else { return .valid }
    return Judgement(isMet(number, program.numbers[Int(place)].number))
  }
}
