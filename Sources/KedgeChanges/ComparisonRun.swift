import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// One comparison under way: surfaces are grouped, each group is decided both ways, and edits are tried as causes.
struct ComparisonRun {
  private let engine: InclusionEngine
  private let assumptions: Assumptions
  private let document: Document
  private var groups: [SurfaceGroup] = []
  private var conditions: [ConditionalEvent] = []
  private var numbers: [GroupKey: Int] = [:]
  private var undeclared = UndeclaredNames()
  private var graph: PairGraph
  private var causes: Causes
  private var changes: ChangeBuilder
  private var searchFuel: SearchFuel
  private var strictQuestions = 0
  /// Up to so many surfaces, each is decided by itself.
  private static let eachSurfaceLimit = SearchFuel.fewSurfaces
  /// What there is for each schema for verdicts over many surfaces.
  private static let workPerSchema = 10
  private static let few = Budget(goals: 20_000, branches: 60_000, derivatives: 400_000, work: 2_000_000)
  private static let many = Budget(goals: 2_000, branches: 6_000, derivatives: 40_000)

  private struct GroupKey: Hashable {
    let flow: Flow
    let old: SchemaID
    let new: SchemaID
  }

  init(set: SchemaSet, assumptions: Assumptions, document: Document) {
    self.document = document
    self.assumptions = assumptions
    let engine = InclusionEngine(set, options: InclusionOptions(validation: assumptions.validation))
    self.engine = engine
    let validator = Validator(set, options: assumptions.validation)
    // What `unevaluated*` makes of a schema depends on how it is written, so there only the whole is compared.
    let isContextual = set.mentionsUnevaluated
    graph = PairGraph(
      set, areAlike: { engine.areAlike($0, $1) },
      isSame: { !isContextual && engine.isPlainly($0, in: $1) && engine.isPlainly($1, in: $0) },
      isValid: { validator.isValid($0, $1) },
      assertsFormat: assumptions.validation.format == .assertion)
    causes = Causes(engine: engine, groups: [])
    searchFuel = SearchFuel(
      surfaces: 1, schemas: set.count, few: Self.few, many: Self.many,
      perSchema: Self.workPerSchema)
    changes = ChangeBuilder(set: set, document: document, samples: DocumentSamples(engine))
  }

  /// Takes in a pair of surfaces.
  mutating func add(_ pair: SurfacePair) {
    let key = GroupKey(
      flow: pair.new.flow, old: target(pair.old.schema), new: target(pair.new.schema))
    if let known = numbers[key] {
      groups[known].surfaces.append(pair.new.name)
    } else {
      numbers[key] = groups.count
      groups.append(
        SurfaceGroup(flow: key.flow, old: key.old, new: key.new, first: pair, surfaces: [pair.new.name]))
    }
  }

  /// Takes in what changed outside schemas.
  mutating func add(_ event: StructuralEvent) { changes.add(event) }

  /// Takes in what is an event only if documents cross no more as they did.
  mutating func add(_ condition: ConditionalEvent) { conditions.append(condition) }

  /// Decides, and names the causes.
  ///
  /// - Parameter earlier: For the name of a surface, its schemas in older releases.
  mutating func finish(earlier: [String: [SchemaID]], notCompared: [String]) -> ContractComparison {
    let edits = groups.map {
      graph.edits(from: SchemaPair(old: $0.old, new: $0.new)).map { ($0.number, $0.edit) }
    }
    searchFuel = SearchFuel(
      surfaces: groups.count, schemas: engine.set.count, few: Self.few, many: Self.many,
      perSchema: Self.workPerSchema)
    causes = Causes(engine: engine, groups: groups)
    for index in groups.indices.sorted(by: { (edits[$0].count, $0) < (edits[$1].count, $1) }) {
      changes.annotate(groups[index], edits[index])
      // Where a known cause breaks, nothing worse can be found: the surface is one more that it reaches.
      if groups.count > Self.eachSurfaceLimit, causes.breaks(groups[index], edits[index]) {
        causes.spread(groups[index], edits[index])
        show(index, edits[index], earlier[groups[index].first.new.name] ?? [])
        continue
      }
      decide(index, edits[index], earlier[groups[index].first.new.name] ?? [])
      explain(index, edits[index])
    }
    let proofs = groups.flatMap { group -> [SurfaceProof] in
      guard let verdicts = group.verdicts else { return [] }
      return group.surfaces.map {
        SurfaceProof(surface: $0, flow: group.flow, backward: verdicts.narrowing, forward: verdicts.widening)
      }
    }
    for condition in conditions { decide(condition) }
    changes.add(causes.outcomes, graph.edits)
    return ContractComparison(
      changes: changes.sorted, notCompared: notCompared, proofs: proofs, work: engine.work)
  }

  /// Tells the event with the first document that shows it; else what happened anyway.
  private mutating func decide(_ condition: ConditionalEvent) {
    var doubt: String?
    for pair in condition.pairs where pair.new.flow != .exchanged {
      let direction: Direction = pair.new.flow == .accepted ? .narrowing : .widening
      switch verdict(direction, pair) {
      case .included: continue
      case .undecided(let undecided): doubt = doubt ?? "\(pair.new.name): \(undecided.reason)"
      case .excluded(let witness):
        let carrier = direction == .narrowing ? pair.old.carrier : pair.new.carrier
        return changes.add(condition.event.with(flow: pair.new.flow), witness: (witness, carrier))
      }
    }
    if let doubt {
      changes.add(condition.event, doubt: doubt)
    } else if let event = condition.otherwise {
      changes.add(event)
    }
  }

  /// One direction of one pair; who reads what we produce relies on every name that was declared.
  private mutating func verdict(_ direction: Direction, _ pair: SurfacePair) -> Verdict {
    groups.append(
      SurfaceGroup(
        flow: pair.new.flow, old: target(pair.old.schema), new: target(pair.new.schema), first: pair,
        surfaces: [pair.new.name]))
    let index = groups.count - 1
    let assumed = decide(direction, index, [], [])
    if direction == .widening, assumed.isIncluded, groups[index].strictly[direction] == nil {
      groups[index].strictly[direction] = strict(direction, groups[index])
    }
    let group = groups.removeLast()
    if direction == .widening, let strict = group.strictVerdict(direction), strict.witness != nil {
      return strict
    }
    return assumed
  }

  private mutating func decide(_ index: Int, _ edits: [(Int, Edit)], _ earlier: [SchemaID]) {
    let group = groups[index]
    if engine.areAlike(group.old, group.new) {
      groups[index].strictly = [.narrowing: .included(steps: 0), .widening: .included(steps: 0)]
      groups[index].verdicts = (.included(steps: 0), .included(steps: 0))
      return
    }
    let narrowing = decide(.narrowing, index, edits, earlier)
    let widening = decide(.widening, index, edits, earlier)
    groups[index].verdicts = (narrowing, widening)
  }

  /// One direction, by pure logic and under the assumptions: read off where that is possible, else by documents that show
  /// an edit at its place, else by search.
  private mutating func decide(
    _ direction: Direction, _ index: Int, _ edits: [(Int, Edit)], _ earlier: [SchemaID]
  ) -> Verdict {
    let (old, new) = (groups[index].old, groups[index].new)
    let (writer, reader) = direction == .narrowing ? (old, new) : (new, old)
    if engine.isPlainly(writer, in: reader) {
      groups[index].strictly[direction] = .included(steps: 0)
      return .included(steps: 0)
    }
    let isAssumed = assumptions.undeclaredUnused
    if isAssumed, earlier.isEmpty, engine.isPlainly(writer, in: reader, isUndeclaredUnused: true) {
      return .included(steps: 0)
    }
    let documents = causes.documents(direction, groups[index], edits)
    let strictly = searched(writer, in: reader, documents)
    groups[index].strictly[direction] = strictly
    guard isAssumed, !strictly.isIncluded, restrict(direction, index, earlier) else { return strictly }
    return assumed(direction, groups[index], strictly, documents)
  }

  /// Notes which names who writes is assumed not to use, if there are any.
  private mutating func restrict(_ direction: Direction, _ index: Int, _ earlier: [SchemaID]) -> Bool {
    let (old, new) = (groups[index].old, groups[index].new)
    switch direction {
    case .narrowing:
      groups[index].oldWriter = restriction(old, new, earlier)
      return groups[index].oldWriter != nil
    case .widening:
      groups[index].newWriter = restriction(new, old, earlier)
      return groups[index].newWriter != nil
    }
  }

  /// What else is a cause on a surface of which no more is asked, since it breaks.
  private mutating func show(_ index: Int, _ edits: [(Int, Edit)], _ earlier: [SchemaID]) {
    for direction in groups[index].flow.breaking {
      let unknown = causes.unknown(direction, groups[index], edits)
      guard !unknown.isEmpty else { continue }
      if assumptions.undeclaredUnused { _ = restrict(direction, index, earlier) }
      causes.show(direction, groups[index], unknown)
    }
  }

  /// What pure logic says where the assumptions have the answer: a document is worth some work, and less on every further
  /// surface.
  private mutating func strict(_ direction: Direction, _ group: SurfaceGroup) -> Verdict {
    let (writer, reader) = direction == .narrowing ? (group.old, group.new) : (group.new, group.old)
    strictQuestions += 1
    let goals = groups.count <= Self.eachSurfaceLimit ? 4_000 : max(20, 400 / strictQuestions)
    return spending { engine, most in
      let budget = Budget(goals: goals, branches: goals * 3, derivatives: most.derivatives, work: most.work)
      return engine.searched(writer, in: reader, budget: budget)
    }
  }

  /// A verdict by a search that takes its share of the fuel, and tries some documents first.
  private mutating func searched(
    _ writer: SchemaID, in reader: SchemaID, _ documents: [JSONValue]
  ) -> Verdict {
    spending { $0.searched(writer, in: reader, budget: $1, candidates: documents) }
  }

  /// Asks something for a share of the fuel.
  private mutating func spending<Answer>(_ ask: (InclusionEngine, Budget) -> Answer) -> Answer {
    let before = engine.work
    defer { searchFuel.spend(engine.work - before) }
    return ask(engine, searchFuel.budget)
  }

  /// The verdict under the assumption; an assumption that would leave no document at all is dropped.
  private mutating func assumed(
    _ direction: Direction, _ group: SurfaceGroup, _ strict: Verdict, _ documents: [JSONValue]
  ) -> Verdict {
    let (accepting, rejecting) = group.question(direction)
    let candidates = [strict.witness?.value].compactMap { $0 } + documents
    let answer = spending { engine, budget in
      engine.member(accepting: accepting, rejecting: [rejecting], budget: budget, candidates: candidates)
    }
    switch answer {
    case .member(let witness): return .excluded(witness)
    case .undecided(let undecided): return .undecided(undecided)
    case .none(let steps):
      if case .none = engine.member(accepting: accepting, rejecting: []) { return strict }
      return .included(steps: steps)
    }
  }

  private mutating func restriction(
    _ writer: SchemaID, _ reader: SchemaID, _ earlier: [SchemaID]
  ) -> SchemaID? {
    let engine = engine
    // Taken out, so that its lists are not copied.
    var undeclared = UndeclaredNames()
    swap(&undeclared, &self.undeclared)
    defer { swap(&undeclared, &self.undeclared) }
    return engine.edit { set in
      undeclared.restriction(writer: writer, reader: reader, earlier: earlier, in: &set) { $0 == $1 }
    }
  }

  private mutating func explain(_ index: Int, _ edits: [(Int, Edit)]) {
    if groups[index].isSettled { return }
    for direction in Direction.allCases {
      guard let verdict = groups[index].verdict(direction) else { continue }
      if !verdict.isIncluded, !causes.ask(direction, groups[index], edits) {
        changes.addUnexplained(direction, groups[index], verdict)
      }
      guard verdict.isIncluded || (groups[index].flow == .produced && direction == .widening) else {
        continue
      }
      if groups[index].strictly[direction] == nil {
        if groups.count > Self.eachSurfaceLimit, causes.showStrictly(direction, groups[index], edits) {
          continue
        }
        groups[index].strictly[direction] = strict(direction, groups[index])
      }
      causes.askStrictly(direction, groups[index], edits)
    }
  }

  /// What a schema that is nothing but a reference refers to.
  private func target(_ id: SchemaID) -> SchemaID {
    var id = id
    for _ in 0..<100 {
      let keywords = engine.set[id].keywords
      guard keywords.count == 1, case .reference(let target) = keywords[0].rule else { return id }
      id = target
    }
    return id
  }
}

extension Flow {
  /// The directions in which a difference breaks somebody.
  fileprivate var breaking: [Direction] {
    switch self {
    case .accepted: [.narrowing]
    case .produced: [.widening]
    case .exchanged: Direction.allCases
    }
  }
}

extension Verdict {
  /// Whether it is proved that every document is included.
  var isIncluded: Bool {
    if case .included = self { true } else { false }
  }
}
