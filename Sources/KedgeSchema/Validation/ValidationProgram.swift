import KedgeDocuments
import KedgePatterns

/// The schemas of a set made ready to judge by, each when it is first met; a value that a validation borrows and gives
/// back.
struct ValidationProgram: Sendable {
  /// The place of each schema of the set among the compiled ones; -1 before it is met.
  private var places: [Int32]
  private(set) var schemas: [CompiledSchema] = []
  private(set) var rules: [Rule] = []

  // What rules refer to.
  private(set) var lists: [SchemaID] = []
  private(set) var numbers: [NumberOperand] = []
  private(set) var values: [ValueTable] = []
  private(set) var patterns: [PatternOperand] = []
  private(set) var properties: [PropertyTable] = []
  private(set) var dependencies: [[DependentNames]] = []
  private(set) var dependents: [[PropertySchema]] = []
  private(set) var counts: [ContainsOperand] = []
  private(set) var conditions: [ConditionalOperand] = []
  private(set) var texts: [Text] = []

  init() { places = [] }

  init(_ set: SchemaSet) { places = [Int32](repeating: -1, count: set.count) }

  /// A schema made ready.
  @inline(__always)
  mutating func schema(_ id: SchemaID, of core: ValidatorCore) -> CompiledSchema {
    let place = places[Int(id.rawValue)]
    return place >= 0 ? schemas[Int(place)] : compile(id, core.set)
  }

  private mutating func compile(_ id: SchemaID, _ set: SchemaSet) -> CompiledSchema {
    let schema = set[id]
    // Handed over whole, so that its lists are not copied.
    var compiler = RuleCompiler(schema, ValidationProgram())
    swap(&self, &compiler.program)
    for (place, keyword) in schema.keywords.enumerated() {
      compiler.add(keyword, Int32(truncatingIfNeeded: place))
    }
    swap(&self, &compiler.program)
    var compiled = CompiledSchema(schema)
    if !compiled.isBoolean { compiled.types = compiler.types }
    compiled.typeRules = append(compiler.typeRules)
    compiled.valueRules = append(compiler.valueRules)
    compiled.numberRules = append(compiler.numberRules)
    compiled.stringRules = append(compiler.stringRules)
    compiled.arrayRules = append(compiler.arrayRules)
    compiled.objectRules = append(compiler.objectRules)
    compiled.inPlaceRules = append(compiler.inPlaceRules)
    compiled.unevaluatedRules = append(compiler.unevaluatedRules)
    places[Int(id.rawValue)] = Int32(truncatingIfNeeded: schemas.count)
    schemas.append(compiled)
    return compiled
  }

  private mutating func append(_ more: [Rule]) -> RuleRange {
    let start = Int32(truncatingIfNeeded: rules.count)
    rules += more
    return RuleRange(start: start, end: Int32(truncatingIfNeeded: rules.count))
  }
}

/// Entering what rules refer to.
extension ValidationProgram {
  private static func add<Element>(_ element: Element, to list: inout [Element]) -> Check.Operand {
    list.append(element)
    return Int32(truncatingIfNeeded: list.count - 1)
  }

  mutating func enter(_ schemas: [SchemaID]) -> SchemaList {
    let list = SchemaList(
      start: Int32(truncatingIfNeeded: lists.count), count: Int32(truncatingIfNeeded: schemas.count))
    lists += schemas
    return list
  }

  mutating func enter(_ number: NumberOperand) -> Check.Operand { Self.add(number, to: &numbers) }
  mutating func enter(_ table: ValueTable) -> Check.Operand { Self.add(table, to: &values) }
  mutating func enter(_ pattern: PatternOperand) -> Check.Operand { Self.add(pattern, to: &patterns) }
  mutating func enter(_ table: PropertyTable) -> Check.Operand { Self.add(table, to: &properties) }
  mutating func enter(_ list: [DependentNames]) -> Check.Operand { Self.add(list, to: &dependencies) }
  mutating func enter(_ list: [PropertySchema]) -> Check.Operand { Self.add(list, to: &dependents) }
  mutating func enter(_ counts: ContainsOperand) -> Check.Operand { Self.add(counts, to: &self.counts) }
  mutating func enter(_ condition: ConditionalOperand) -> Check.Operand {
    Self.add(condition, to: &conditions)
  }
  mutating func enter(_ text: Text) -> Check.Operand { Self.add(text, to: &texts) }
}
