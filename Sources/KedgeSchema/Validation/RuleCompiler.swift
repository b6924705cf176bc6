import KedgeDocuments
import KedgePatterns

/// Sorts the keywords of one schema into rules.
struct RuleCompiler {
  private let dialect: Dialect
  var program: ValidationProgram
  var types: TypeSet = .all
  var typeRules: [Rule] = []
  var valueRules: [Rule] = []
  var numberRules: [Rule] = []
  var stringRules: [Rule] = []
  var arrayRules: [Rule] = []
  var objectRules: [Rule] = []
  var inPlaceRules: [Rule] = []
  var unevaluatedRules: [Rule] = []

  init(_ schema: Schema, _ program: ValidationProgram) {
    dialect = schema.dialect
    self.program = program
  }

  mutating func add(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .annotation: break
    case .type(let accepted):
      types.formIntersection(accepted)
      typeRules.append(Rule(keyword: place, check: .type(accepted)))
    case .enumeration(let values):
      valueRules.append(Rule(keyword: place, check: .values(program.enter(ValueTable(values)))))
    case .constant(let value):
      valueRules.append(Rule(keyword: place, check: .values(program.enter(ValueTable([value])))))
    case .malformed:
      valueRules.append(Rule(keyword: place, check: opaque("the keyword `\(keyword.name)` is malformed")))
    case .multipleOf, .maximum, .minimum: addNumber(keyword, place)
    case .maxLength, .minLength, .pattern, .invalidPattern, .format: addString(keyword, place)
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems: addArray(keyword, place)
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas:
      addObject(keyword, place)
    case .unevaluatedItems(let schema):
      unevaluatedRules.append(Rule(keyword: place, check: .unevaluatedItems(schema)))
    case .unevaluatedProperties(let schema):
      unevaluatedRules.append(Rule(keyword: place, check: .unevaluatedProperties(schema)))
    default: addInPlace(keyword, place)
    }
  }

  private mutating func addNumber(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .multipleOf(let divisor):
      numberRules.append(Rule(keyword: place, check: .multipleOf(program.enter(NumberOperand(divisor)))))
    case .maximum(let bound, let exclusive):
      numberRules.append(
        Rule(keyword: place, check: .maximum(program.enter(NumberOperand(bound)), exclusive: exclusive)))
    case .minimum(let bound, let exclusive):
      numberRules.append(
        Rule(keyword: place, check: .minimum(program.enter(NumberOperand(bound)), exclusive: exclusive)))
    default: break
    }
  }

  /// Cheap checks first.
  private mutating func addString(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .maxLength(let bound): stringRules.insert(Rule(keyword: place, check: .maxLength(bound)), at: 0)
    case .minLength(let bound): stringRules.insert(Rule(keyword: place, check: .minLength(bound)), at: 0)
    case .pattern(let pattern):
      let operand = PatternOperand(source: pattern.source, pattern: pattern)
      stringRules.append(Rule(keyword: place, check: .pattern(program.enter(operand))))
    case .invalidPattern(let source):
      stringRules.append(Rule(keyword: place, check: opaque("`\(source)` is no regular expression")))
    case .format(let name):
      guard let format = Format(name: name, in: dialect) else { return }
      let check = Check.format(format, isAsserted: dialect.assertsFormat)
      stringRules.append(Rule(keyword: place, check: check))
    default: break
    }
  }

  private mutating func addArray(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .prefixItems(let parts):
      arrayRules.append(Rule(keyword: place, check: .prefixItems(program.enter(parts))))
    case .items(let part, let start):
      arrayRules.append(Rule(keyword: place, check: .items(part, from: Int32(clamping: start))))
    case .contains(let part, let minimum, let maximum):
      let operand = ContainsOperand(
        minimum: minimum, maximum: maximum, evaluates: dialect.draft >= .draft2020)
      arrayRules.append(Rule(keyword: place, check: .contains(part, program.enter(operand))))
    case .maxItems(let bound): arrayRules.insert(Rule(keyword: place, check: .maxItems(bound)), at: 0)
    case .minItems(let bound): arrayRules.insert(Rule(keyword: place, check: .minItems(bound)), at: 0)
    case .uniqueItems(true): arrayRules.append(Rule(keyword: place, check: .uniqueItems))
    default: break
    }
  }

  /// `additionalProperties` comes last: it needs to know what the others name.
  private mutating func addObject(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .maxProperties(let bound): insert(place, .maxProperties(bound))
    case .minProperties(let bound): insert(place, .minProperties(bound))
    case .required(let names):
      let first = Int32(truncatingIfNeeded: program.texts.count)
      for name in Set(names).sorted() { _ = program.enter(name) }
      insert(place, .required(first, count: Int32(truncatingIfNeeded: program.texts.count) - first))
    case .properties(let list): insert(place, .properties(enter(list)))
    case .patternProperties(let list):
      let first = Int32(truncatingIfNeeded: program.patterns.count)
      for part in list {
        _ = program.enter(PatternOperand(source: part.source, pattern: part.pattern, schema: part.schema))
      }
      insert(place, .patternProperties(first, count: Int32(truncatingIfNeeded: list.count)))
    case .additionalProperties(let part):
      objectRules.append(Rule(keyword: place, check: .additionalProperties(part)))
    case .propertyNames(let part): insert(place, .propertyNames(part))
    case .dependentRequired(let list): insert(place, .dependentRequired(program.enter(list)))
    case .dependentSchemas(let list): insert(place, .dependentSchemas(program.enter(list)))
    default: break
    }
  }

  private mutating func insert(_ place: Int32, _ check: Check) {
    let isLast: (Rule) -> Bool = { if case .additionalProperties = $0.check { true } else { false } }
    let end = objectRules.firstIndex(where: isLast) ?? objectRules.count
    objectRules.insert(Rule(keyword: place, check: check), at: end)
  }

  private mutating func addInPlace(_ keyword: Keyword, _ place: Int32) {
    let check: Check
    switch keyword.rule {
    case .allOf(let parts): check = .allOf(program.enter(parts))
    case .anyOf(let parts): check = .anyOf(program.enter(parts))
    case .oneOf(let parts): check = .oneOf(program.enter(parts))
    case .not(let part): check = .not(part)
    case .conditional(let condition, let then, let otherwise):
      let operand = ConditionalOperand(condition: condition, then: then, otherwise: otherwise)
      check = .conditional(program.enter(operand))
    case .reference(let target): check = .reference(target)
    case .dynamicReference(let initial, let anchor):
      check = .dynamicReference(initial, program.enter(anchor))
    case .recursiveReference(let initial): check = .recursiveReference(initial)
    case .unresolvedReference(let address): check = opaque("the reference `\(address)` is not resolved")
    default: return
    }
    inPlaceRules.append(Rule(keyword: place, check: check))
  }

  private mutating func enter(_ list: [PropertySchema]) -> Check.Operand {
    let schemas = program.enter(list.map(\.schema))
    return program.enter(PropertyTable(names: NameTable(list.map(\.name)), schemas: schemas))
  }

  private mutating func opaque(_ reason: String) -> Check { .opaque(program.enter(Text(reason))) }
}
