import KedgeDocuments
import KedgePatterns

/// Sorts the keywords of one schema into rules.
struct RuleCompiler: ~Copyable {
  /// What a rule speaks of, in the order in which rules are checked: cheap ones first, and last what needs to know what
  /// the others look at.
  private enum Family: Int, CaseIterable {
    case type, value, number, stringLength, string, arrayLength, array, object, additional, inPlace,
      unevaluated
  }

  private let schema: Schema
  private let core: ValidatorCore
  var program: ValidationProgram
  private var memberRules = MemberRules()
  private var rules: [(family: Family, rule: Rule)] = []

  init(_ schema: Schema, _ core: ValidatorCore, _ program: consuming ValidationProgram) {
    self.schema = schema
    self.core = core
    self.program = program
  }

  /// Sorts all keywords.
  mutating func run() -> CompiledSchema {
    for (place, keyword) in schema.keywords.enumerated() { add(keyword, Int32(truncatingIfNeeded: place)) }
    if rules.contains(where: { $0.family == .object || $0.family == .additional }) { enterMemberRules() }
    var compiled = CompiledSchema(schema)
    compiled.typeRules = append(.type)
    compiled.valueRules = append(.value)
    compiled.numberRules = append(.number)
    compiled.stringRules = append(.stringLength, .string)
    compiled.arrayRules = append(.arrayLength, .array)
    compiled.objectRules = append(.object, .additional)
    compiled.inPlaceRules = append(.inPlace)
    compiled.unevaluatedRules = append(.unevaluated)
    return compiled
  }

  private mutating func append(_ first: Family, _ second: Family? = nil) -> PlaceRange {
    let start = program.endOfRules
    for entry in rules where entry.family == first { program.append(entry.rule) }
    if let second { for entry in rules where entry.family == second { program.append(entry.rule) } }
    return PlaceRange(start: start, end: program.endOfRules)
  }

  private mutating func add(_ family: Family, _ place: Int32, _ check: Check) {
    rules.append((family, Rule(keyword: place, check: check)))
  }

  private mutating func add(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .annotation: break
    case .type(let accepted):
      add(.type, place, .type(accepted, isDraft4: schema.dialect.mayHaveLexicalIntegers))
    case .enumeration(let values):
      add(.value, place, .values(program.enter(values)))
    case .constant(let value):
      add(.value, place, .values(program.enter([value])))
    case .malformed:
      add(.value, place, opaque(Self.fault(of: keyword)))
    case .multipleOf, .maximum, .minimum: addNumber(keyword, place)
    case .maxLength, .minLength, .pattern, .invalidPattern, .format: addString(keyword, place)
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems: addArray(keyword, place)
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas:
      addObject(keyword, place)
    case .unevaluatedItems(let schema):
      add(.unevaluated, place, .unevaluatedItems(schema))
    case .unevaluatedProperties(let schema):
      add(.unevaluated, place, .unevaluatedProperties(schema))
    default: addInPlace(keyword, place)
    }
  }

  private mutating func addNumber(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .multipleOf(let divisor):
      add(.number, place, .multipleOf(program.enter(divisor)))
    case .maximum(let bound, let exclusive):
      add(.number, place, .maximum(program.enter(bound), exclusive: exclusive))
    case .minimum(let bound, let exclusive):
      add(.number, place, .minimum(program.enter(bound), exclusive: exclusive))
    default: break
    }
  }

  /// Cheap checks first.
  private mutating func addString(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .maxLength(let bound): add(.stringLength, place, .maxLength(bound))
    case .minLength(let bound): add(.stringLength, place, .minLength(bound))
    case .pattern(let pattern):
      let operand = PatternOperand(source: pattern.source, pattern: pattern)
      add(.string, place, .pattern(program.enter(operand)))
    case .invalidPattern(let source):
      add(.string, place, opaque("`\(source)` is no regular expression"))
    case .format(let name):
      guard let format = Format(name: name, in: schema.dialect) else { return }
      let check = Check.format(format, isAsserted: schema.dialect.assertsFormat)
      add(.string, place, check)
    default: break
    }
  }

  private mutating func addArray(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .prefixItems(let parts):
      add(.array, place, .prefixItems(program.enter(parts)))
    case .items(let part, let start):
      add(.array, place, .items(part, from: Int32(clamping: start)))
    case .contains(let part, let minimum, let maximum):
      let operand = ContainsOperand(
        minimum: minimum, maximum: maximum, evaluates: schema.dialect.draft >= .draft2020)
      add(.array, place, .contains(part, program.enter(operand)))
    case .maxItems(let bound): add(.arrayLength, place, .maxItems(bound))
    case .minItems(let bound): add(.arrayLength, place, .minItems(bound))
    case .uniqueItems(true): add(.array, place, .uniqueItems)
    default: break
    }
  }

  /// `additionalProperties` comes last: it needs to know what the others name.
  private mutating func addObject(_ keyword: Keyword, _ place: Int32) {
    switch keyword.rule {
    case .maxProperties(let bound): add(.object, place, .maxProperties(bound))
    case .minProperties(let bound): add(.object, place, .minProperties(bound))
    case .required, .properties, .patternProperties, .additionalProperties: addMembers(keyword, place)
    case .propertyNames(let part): add(.object, place, .propertyNames(part))
    case .dependentRequired(let list): add(.object, place, .dependentRequired(program.enter(list)))
    case .dependentSchemas(let list): add(.object, place, .dependentSchemas(program.enterDependents(list)))
    default: break
    }
  }

  /// Each of these stands once in a schema; one that is said twice is not passed over, and nothing is known of the schema.
  private mutating func addMembers(_ keyword: Keyword, _ place: Int32) {
    let known = memberRules
    switch keyword.rule {
    case .required where known.required.count > 0, .properties where known.properties.count > 0,
      .patternProperties where known.patterns.count > 0, .additionalProperties where known.hasAdditional:
      add(.value, place, opaque("`\(keyword.name)` says again what another keyword says"))
    case .required(let names):
      memberRules.required = program.enter(names)
      add(.object, place, .required(memberRulesPlace))
    case .properties(let list):
      memberRules.properties = program.enter(list)
      add(.object, place, .properties(memberRulesPlace))
    case .patternProperties(let list):
      memberRules.patterns = program.enter(list)
      add(.object, place, .patternProperties(memberRulesPlace))
    case .additionalProperties(let part):
      memberRules.hasAdditional = true
      memberRules.additional = core.set[part].boolean == true ? nil : part
      memberRules.isClosed = core.set[part].boolean == false
      add(.additional, place, .additionalProperties(part, memberRulesPlace))
    default: break
    }
  }

  /// Where the rules for members come to stand.
  private var memberRulesPlace: Check.Operand { Int32(truncatingIfNeeded: program.members.count) }

  private mutating func enterMemberRules() {
    let (properties, required) = (memberRules.properties.places, memberRules.required.places)
    let names = program.names.addTable(of: properties.count + required.count)
    for place in properties {
      let property = program.properties[place]
      program.names.add(property.name, heldBy: property.schema, to: names)
    }
    for place in required where program.names.require(program.texts[place], in: names) {
      memberRules.requiredCount += 1
    }
    memberRules.names = names
    program.enter(memberRules)
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
    add(.inPlace, place, check)
  }

  /// A keyword without a name stands for a value that is no schema.
  private static func fault(of keyword: Keyword) -> String {
    if !keyword.name.isEmpty { return "the keyword `\(keyword.name)` is malformed" }
    return "what stands for a schema is no schema, neither an object nor true or false"
  }

  private mutating func opaque(_ reason: String) -> Check { .opaque(program.enter(Text(reason))) }
}
