import KedgeDocuments
import KedgePatterns

/// The schemas of a set made ready to judge by, each when it is first met; a value that a validation borrows and gives
/// back.
///
/// A schema is there twice: keyword by keyword, for who must say why, and for each kind of instance as the few rules
/// that are left when nobody asks.
struct ValidationProgram: ~Copyable, Sendable {
  /// The place of each schema of the set among the compiled ones; -1 before it is met.
  private var places: [Int32]
  /// The same, but a schema that is nothing but a reference has the place of what it refers to.
  private var targets: [Int32]
  private(set) var schemas: [CompiledSchema] = []
  private(set) var rules: [Rule] = []
  /// What is left of each schema for each kind.
  private var kindRules: [KindRules] = []

  // What rules refer to.
  private(set) var lists: [SchemaID] = []
  private(set) var numbers: [NumberOperand] = []
  private(set) var words: [NumberWord] = []
  private(set) var values: [ValueTable] = []
  private(set) var patterns: [PatternOperand] = []
  private(set) var namePatterns: [NamePattern] = []
  private(set) var properties: [PropertySchema] = []
  private(set) var members: [MemberRules] = []
  private(set) var dependencies: [Dependency] = []
  private(set) var counts: [ContainsOperand] = []
  private(set) var conditions: [ConditionalOperand] = []
  private(set) var texts: [Text] = []
  var names = NameTables()
  var tables = PatternTables()

  /// The resources that led here, outermost first: storage of validations, empty between them.
  var scope: [ResourceID] = []

  /// None.
  init() { (places, targets) = ([], []) }

  var isEmpty: Bool { places.isEmpty }

  init(_ set: SchemaSet) {
    places = [Int32](repeating: -1, count: set.count)
    targets = places
  }

  /// Makes room for schemas that were added to the set.
  mutating func grow(to count: Int) {
    guard places.count < count else { return }
    let more = repeatElement(Int32(-1), count: count - places.count)
    places += more
    targets += more
  }

  /// A schema made ready, keyword by keyword.
  mutating func schema(_ id: SchemaID, of core: ValidatorCore) -> CompiledSchema {
    schemas[Int(place(of: id, core))]
  }

  /// The place of a schema, or of the one it comes to.
  @inline(__always)
  mutating func target(_ id: SchemaID, of core: ValidatorCore) -> Int {
    let place = targets[Int(id.rawValue)]
    return Int(place >= 0 ? place : findTarget(id, core))
  }

  /// What is left of the schema at a place for instances of a kind.
  @inline(__always)
  mutating func rules(at place: Int, for kind: Node.Kind, of core: ValidatorCore) -> KindRules {
    let rules = kindRules[place * KindRules.kindCount + Int(kind.rawValue)]
    return rules.isMade ? rules : makeRules(place, kind, core)
  }

  private mutating func place(of id: SchemaID, _ core: ValidatorCore) -> Int32 {
    let place = places[Int(id.rawValue)]
    return place >= 0 ? place : compile(id, core)
  }

  private mutating func findTarget(_ id: SchemaID, _ core: ValidatorCore) -> Int32 {
    let own = place(of: id, core)
    let place = schemas[Int(own)].soleReference(in: rules, core).map { findTarget($0, core) } ?? own
    targets[Int(id.rawValue)] = place
    return place
  }

  private mutating func makeRules(_ place: Int, _ kind: Node.Kind, _ core: ValidatorCore) -> KindRules {
    // Handed over whole, so that its lists are not copied.
    var compiler = KindCompiler(kind, core, ValidationProgram())
    swap(&self, &compiler.program)
    let made = compiler.make(place)
    swap(&self, &compiler.program)
    kindRules[place * KindRules.kindCount + Int(kind.rawValue)] = made
    return made
  }

  private mutating func compile(_ id: SchemaID, _ core: ValidatorCore) -> Int32 {
    // Handed over whole, so that its lists are not copied.
    var compiler = RuleCompiler(core.set[id], core, ValidationProgram())
    swap(&self, &compiler.program)
    let compiled = compiler.run()
    swap(&self, &compiler.program)
    let place = Int32(truncatingIfNeeded: schemas.count)
    places[Int(id.rawValue)] = place
    schemas.append(compiled)
    kindRules.append(contentsOf: repeatElement(KindRules(), count: KindRules.kindCount))
    return place
  }

  /// One past the last rule.
  var endOfRules: Int32 { Int32(truncatingIfNeeded: rules.count) }

  mutating func append(_ rule: Rule) { rules.append(rule) }
}

/// Entering what rules refer to.
extension ValidationProgram {
  private static func add<Element>(_ element: Element, to list: inout [Element]) -> Check.Operand {
    list.append(element)
    return Int32(truncatingIfNeeded: list.count - 1)
  }

  private static func add<Element>(_ elements: [Element], to list: inout [Element]) -> PlaceRange {
    let start = Int32(truncatingIfNeeded: list.count)
    list += elements
    return PlaceRange(start: start, end: Int32(truncatingIfNeeded: list.count))
  }

  mutating func enter(_ schemas: [SchemaID]) -> PlaceRange { Self.add(schemas, to: &lists) }

  mutating func enter(_ number: ExactNumber) -> Check.Operand {
    words.append(NumberWord(number))
    return Self.add(NumberOperand(number), to: &numbers)
  }

  mutating func enter(_ values: [JSONValue]) -> Check.Operand {
    let strings = enterNames(values.compactMap { if case .string(let text) = $0 { text } else { nil } })
    return Self.add(ValueTable(values, strings: strings), to: &self.values)
  }

  mutating func enter(_ members: MemberRules) { self.members.append(members) }
  mutating func enter(_ pattern: PatternOperand) -> Check.Operand {
    tables.expect()
    return Self.add(pattern, to: &patterns)
  }

  mutating func enter(_ list: [PatternSchema]) -> PlaceRange {
    let added = list.map {
      NamePattern(pattern: enter(PatternOperand(source: $0.source, pattern: $0.pattern)), schema: $0.schema)
    }
    return Self.add(added, to: &namePatterns)
  }

  mutating func enter(_ properties: [PropertySchema]) -> PlaceRange {
    Self.add(properties, to: &self.properties)
  }
  mutating func enter(_ list: [DependentNames]) -> PlaceRange {
    let added = list.map { dependent in
      let required = Set(dependent.required)
      return Dependency(
        name: enterNames([dependent.name]), required: enterNames(Array(required)),
        requiredCount: required.count, schema: SchemaID(rawValue: -1))
    }
    return Self.add(added, to: &dependencies)
  }

  mutating func enterDependents(_ list: [PropertySchema]) -> PlaceRange {
    let added = list.map { dependent in
      Dependency(
        name: enterNames([dependent.name]), required: .empty, requiredCount: 0, schema: dependent.schema)
    }
    return Self.add(added, to: &dependencies)
  }

  private mutating func enterNames(_ texts: [Text]) -> NameIndex {
    let index = names.addTable(of: texts.count)
    for text in texts { names.add(text, to: index) }
    return index
  }

  mutating func enter(_ counts: ContainsOperand) -> Check.Operand { Self.add(counts, to: &self.counts) }
  mutating func enter(_ condition: ConditionalOperand) -> Check.Operand {
    Self.add(condition, to: &conditions)
  }
  mutating func enter(_ text: Text) -> Check.Operand { Self.add(text, to: &texts) }
  mutating func enter(_ texts: [Text]) -> PlaceRange { Self.add(texts, to: &self.texts) }
}
