import KedgeDocuments

/// Finds what is left of a schema for instances of one kind: no keyword that speaks of others, no alternative that
/// refuses the kind, the keywords for members in one.
struct KindCompiler: ~Copyable {
  private let kind: Node.Kind
  private let types: TypeSet
  private let core: ValidatorCore
  var program: ValidationProgram
  private var rules: [Rule] = []
  private var isRefusal = false

  init(_ kind: Node.Kind, _ core: ValidatorCore, _ program: consuming ValidationProgram) {
    self.kind = kind
    self.core = core
    self.program = program
    types = TypeSet(kind)
  }

  /// The rules of the schema at a place of the program.
  mutating func make(_ place: Int) -> KindRules {
    let schema = program.schemas[place]
    if let boolean = schema.boolean { return boolean ? KindRules(PlaceRange()) : .refusal }
    add(schema.typeRules)
    add(schema.valueRules)
    add(schema.rules(for: kind))
    add(schema.inPlaceRules)
    add(schema.unevaluatedRules)
    if isRefusal { return .refusal }
    let start = program.endOfRules
    for rule in rules { program.append(rule) }
    return KindRules(PlaceRange(start: start, end: program.endOfRules))
  }

  private mutating func add(_ range: PlaceRange) {
    for place in range.places where !isRefusal { add(program.rules[place]) }
  }

  private mutating func add(_ rule: Rule) {
    switch rule.check {
    case .type(let accepted, _): addType(accepted, rule)
    case .values(let place): addValues(program.values[Int(place)], rule)
    case .format(_, let isAsserted):
      if isAsserted || core.options.format == .assertion { rules.append(rule) }
    case .required(let place), .properties(let place), .patternProperties(let place),
      .additionalProperties(_, let place):
      addMembers(place, rule.keyword)
    case .allOf(let parts): for part in program.lists[parts.places] { add(part, rule.keyword) }
    case .anyOf(let parts): addAlternatives(parts, rule) { .anyOf($0) }
    case .oneOf(let parts): addAlternatives(parts, rule) { .oneOf($0) }
    case .not(let part): if accepts(part) { rules.append(rule) }
    case .conditional(let place):
      let operand = program.conditions[Int(place)]
      if accepts(operand.condition) {
        rules.append(rule)
      } else if let otherwise = operand.otherwise {
        add(otherwise, rule.keyword)
      }
    case .reference(let target):
      if core.set.leadsBack(target) { rules.append(rule) } else { add(target, rule.keyword) }
    case .unevaluatedItems: if kind == .array { rules.append(rule) }
    case .unevaluatedProperties: if kind == .object { rules.append(rule) }
    default: rules.append(rule)
    }
  }

  /// Whether a schema may accept instances of the kind.
  private func accepts(_ part: SchemaID) -> Bool { !core.set.acceptedTypes(part).isDisjoint(with: types) }

  private mutating func addType(_ accepted: TypeSet, _ rule: Rule) {
    if accepted.isDisjoint(with: types) { isRefusal = true }
    if !accepted.isSuperset(of: types) { rules.append(rule) }
  }

  private mutating func addValues(_ table: ValueTable, _ rule: Rule) {
    guard !table.types.isDisjoint(with: types) else { return isRefusal = true }
    switch kind {
    case .null: break
    case .boolean: if !(table.acceptsTrue && table.acceptsFalse) { rules.append(rule) }
    case .string: rules.append(Rule(keyword: rule.keyword, check: .strings(table.strings)))
    case .number, .array, .object: rules.append(rule)
    }
  }

  /// Once for all keywords that share the place.
  private mutating func addMembers(_ place: Check.Operand, _ keyword: Int32) {
    for rule in rules { if case .members = rule.check { return } }
    rules.append(Rule(keyword: keyword, check: .members(place)))
  }

  private mutating func add(_ part: SchemaID, _ keyword: Int32) {
    if core.set[part].boolean == true { return }
    if accepts(part) {
      rules.append(Rule(keyword: keyword, check: .schema(part)))
    } else {
      isRefusal = true
    }
  }

  private mutating func addAlternatives(_ parts: PlaceRange, _ rule: Rule, _ check: (PlaceRange) -> Check) {
    let all = program.lists[parts.places]
    let left = all.filter { accepts($0) }
    switch left.count {
    case 0: isRefusal = true
    case 1: add(left[0], rule.keyword)
    case all.count: rules.append(rule)
    default: rules.append(Rule(keyword: rule.keyword, check: check(program.enter(left))))
    }
  }
}
