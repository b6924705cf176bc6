import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Tries each edit alone, to tell which are causes: a document that separates the versions and that the old schema with this
/// one edit judges as the new version does.
struct Causes {
  /// How many questions about single edits one comparison may take.
  private static let questionLimit = 2_000
  /// How many schemas of each may be looked through, over many surfaces, to find what applies an edited one.
  private static let lookLimit = 20
  /// How many schemas the variants may take together.
  private static let schemaLimit = 400_000
  /// What there is for each schema for searches over many surfaces, so that comparing costs about what reading does.
  static let workPerSchema = 3
  /// How much one question may take: causes are worth less than the verdict.
  private static let few = Budget(goals: 2_000, branches: 4_000, derivatives: 40_000, work: 200_000)
  private static let many = Budget(goals: 500, branches: 1_000, derivatives: 20_000, work: 20_000)
  /// How many documents that separate the versions are kept to try on the next edit.
  private static let documentLimit = 12
  /// How many edits are asked for documents before the versions are told apart, and how many documents are enough.
  private static let askedLimit = 12
  private static let candidateLimit = 3

  /// On how many surfaces that break anyway an edit is looked at; fewer than those on which it is asked about.
  private static let shownLimit = 2

  /// How many edits may stand for one question without an answer.
  private static let suspectLimit = 3

  /// What is known of an edit on surfaces of one flow.
  struct Outcome {
    var narrowing = Effect.Answer.no
    var widening = Effect.Answer.no
    var narrowingWitness: Witness?
    var wideningWitness: Witness?
    var strictly: Witness?
    /// What carries the documents.
    var narrowingCarrier: (any DocumentCarrier)?
    var wideningCarrier: (any DocumentCarrier)?
    /// Whether only an assumption keeps the edit from counting.
    var isAssumed = false
    /// Why it is not known what the edit does in the direction where nothing is known of the surface either.
    var doubts: [Direction: String] = [:]
    var surfaces: Set<String> = []

    /// What is said of a direction: an edit of which nothing is known is no cause, unless it stands for a doubt.
    func answer(_ direction: Direction) -> Effect.Answer {
      if doubts[direction] != nil { return .unknown }
      return (direction == .narrowing ? narrowing : widening) == .yes ? .yes : .no
    }
  }

  struct Key: Hashable {
    let edit: Int
    let flow: Flow
  }

  private struct VariantKey: Hashable {
    let root: SchemaID
    let edit: Int
    let pair: SchemaPair?
  }

  let engine: InclusionEngine
  private(set) var outcomes: [Key: Outcome] = [:]
  private var questions = 0
  private var tries: [Key: Int] = [:]

  private let schemaCount: Int
  private let surfaceCount: Int
  private var variants: [VariantKey: SchemaID?] = [:]
  /// How many schemas were looked through.
  private var looked = 0
  private var locally: LocalQuestions
  /// What is left for all questions; many surfaces share it.
  private var fuel: SearchFuel

  init(engine: InclusionEngine, groups: [SurfaceGroup]) {
    surfaceCount = groups.count
    locally = LocalQuestions(engine, old: groups.map(\.old), new: groups.map(\.new))
    self.engine = engine
    schemaCount = engine.set.count
    fuel = SearchFuel(
      surfaces: groups.count, schemas: schemaCount, few: Self.few, many: Self.many,
      perSchema: Self.workPerSchema)
  }

  /// Asks about the edits of a group in one direction.
  ///
  /// - Returns: Whether some edit is a cause there.
  mutating func ask(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) -> Bool {
    var documents = [group.verdict(direction)?.witness?.value].compactMap { $0 }
    var isExplained = false
    for (number, edit) in edits where edit.movesDocuments {
      let key = Key(edit: number, flow: group.flow)
      let known = outcomes[key].map { direction == .narrowing ? $0.narrowing : $0.widening }
      if known != .yes, tries[key, default: 0] < 4 {
        tries[key, default: 0] += 1
        record(answer(direction, group, number, edit, documents), direction, key, group)
        if let found = witness(key, direction)?.value, documents.count < Self.documentLimit {
          documents.append(found)
        }
      }
      if (direction == .narrowing ? outcomes[key]?.narrowing : outcomes[key]?.widening) == .yes {
        outcomes[key]?.surfaces.formUnion(group.surfaces)
        isExplained = true
      }
    }
    return isExplained || attribute(direction, group, edits) || suspect(direction, group, edits)
  }

  /// Where no edit could be tried, those are causes that changed the very keyword which rejects the document.
  private mutating func attribute(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) -> Bool {
    guard let witness = group.verdict(direction)?.witness else { return false }
    let keys = edits.filter { _, edit in
      guard edit.movesDocuments, let place = direction == .narrowing ? edit.new : edit.old else {
        return false
      }
      return witness.rejection.contains { Self.rejects($0, edit, at: place.node) }
    }.map { Key(edit: $0.0, flow: group.flow) }
    for key in keys {
      record(.member(witness), direction, key, group)
      outcomes[key]?.surfaces.formUnion(group.surfaces)
    }
    return !keys.isEmpty
  }

  /// Whether a keyword that rejects is, or holds, what an edit is about; of names that are demanded, one that is missing.
  private static func rejects(_ error: ValidationError, _ edit: Edit, at place: Node) -> Bool {
    guard let keyword = error.keyword?.node, place == keyword || place.parent == keyword else { return false }
    if case .required? = error.keyword?.rule { return error.instance[edit.subject] == nil }
    return true
  }

  /// Where nothing is known of the surface, the edits of which nothing is known either stand for that, when they are few.
  private mutating func suspect(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) -> Bool {
    guard case .undecided(let undecided)? = group.verdict(direction) else { return false }
    let keys = edits.map { Key(edit: $0.0, flow: group.flow) }.filter { key in
      (direction == .narrowing ? outcomes[key]?.narrowing : outcomes[key]?.widening) == .unknown
    }
    guard (1...Self.suspectLimit).contains(keys.count) else { return false }
    for key in keys {
      outcomes[key]?.doubts[direction] = undecided.reason
      outcomes[key]?.surfaces.formUnion(group.surfaces)
    }
    return true
  }

  /// Whether some edit of a group is known to break surfaces of its flow.
  func breaks(_ group: SurfaceGroup, _ edits: [(Int, Edit)]) -> Bool {
    edits.contains { number, _ in
      guard let outcome = outcomes[Key(edit: number, flow: group.flow)] else { return false }
      return switch group.flow {
      case .accepted: outcome.narrowing == .yes
      case .produced: outcome.widening == .yes
      case .exchanged: outcome.narrowing == .yes || outcome.widening == .yes
      }
    }
  }

  /// Notes that edits of which something is known reach the surfaces of a group, too.
  mutating func spread(_ group: SurfaceGroup, _ edits: [(Int, Edit)]) {
    for (number, _) in edits {
      outcomes[Key(edit: number, flow: group.flow)]?.surfaces.formUnion(group.surfaces)
    }
  }

  /// The edits of a group of which it is not known whether they are causes in a direction.
  func unknown(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) -> [(Int, Edit)] {
    edits.filter { number, edit in
      let key = Key(edit: number, flow: group.flow)
      let known = outcomes[key].map { direction == .narrowing ? $0.narrowing : $0.widening }
      return edit.movesDocuments && known != .yes && tries[key, default: 0] < Self.shownLimit
    }
  }

  /// Notes which edits are causes by what their own places show, and searches for nothing: on a surface that breaks anyway
  /// no cause may hide behind another, since the other may be approved.
  mutating func show(_ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]) {
    let (accepting, rejecting) = group.question(direction)
    for (number, edit) in edits {
      let key = Key(edit: number, flow: group.flow)
      tries[key, default: 0] += 1
      let shown = engine.confirm(
        anyOf: locally.documents(direction, group, number, edit), accepting: accepting, rejecting: [rejecting]
      )
      guard let shown, isCause(direction, group, number, edit, of: shown) else { continue }
      record(.member(shown), direction, key, group)
      outcomes[key]?.surfaces.formUnion(group.surfaces)
    }
  }

  /// The rules of edits that pure logic may count although the assumptions do not.
  private static func assumedRules(_ direction: Direction) -> Set<String> {
    direction == .narrowing
      ? ["property-added"] : ["property-removed", "dependency-removed", "pattern-property-removed"]
  }

  /// Finds such edits by what their own places show, where it is not known what pure logic says of the surface.
  ///
  /// - Returns: Whether that is all there is to find.
  mutating func showStrictly(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) -> Bool {
    let rules = Self.assumedRules(direction)
    var isAll = true
    for (number, edit) in edits where rules.contains(edit.rule) {
      let key = Key(edit: number, flow: group.flow)
      if outcomes[key]?.isAssumed == true || outcomes[key]?.widening == .yes {
        outcomes[key]?.surfaces.formUnion(group.surfaces)
      } else if !locally.isSilent(direction, number, edit) {
        let (writer, reader) = direction == .narrowing ? (group.old, group.new) : (group.new, group.old)
        let shown = engine.confirm(
          anyOf: locally.documents(direction, group, number, edit), accepting: [writer], rejecting: [reader])
        if let shown, isCause(direction, group, number, edit, of: shown) {
          recordStrictly(.member(shown), direction, key, group)
        } else {
          isAll = false
        }
      }
    }
    return isAll
  }

  /// Whether the old schema with one edit judges a document as the new version does.
  private mutating func isCause(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit, of shown: Witness
  ) -> Bool {
    guard spend(), let variant = variant(group.old, number, edit) else { return false }
    return direction == .narrowing
      ? engine.confirm(shown.value, accepting: [], rejecting: [variant]) != nil
      : engine.confirm(shown.value, accepting: [variant], rejecting: []) != nil
  }

  /// Finds which edits pure logic would count although the assumptions do not.
  mutating func askStrictly(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) {
    guard let strict = group.strictVerdict(direction), !strict.isIncluded else { return }
    let rules = Self.assumedRules(direction)
    let documents = [strict.witness?.value].compactMap { $0 }
    for (number, edit) in edits where rules.contains(edit.rule) {
      let key = Key(edit: number, flow: group.flow)
      if outcomes[key]?.isAssumed == true || outcomes[key]?.widening == .yes {
        outcomes[key]?.surfaces.formUnion(group.surfaces)
        continue
      }
      let isRelied = group.flow == .produced && direction == .widening
      guard let answer = askStrictly(direction, group, number, edit, documents, isSearched: isRelied) else {
        // What the assumption covers, and what readers relied on, is told without a document, too.
        if isRelied {
          outcomes[key, default: Outcome()].widening = .yes
        } else {
          outcomes[key, default: Outcome()].isAssumed = true
        }
        outcomes[key]?.surfaces.formUnion(group.surfaces)
        continue
      }
      if case Membership.none = answer { continue }
      recordStrictly(answer, direction, key, group)
    }
  }

  /// Whether an edit counts by pure logic; among many surfaces, one that shows at its place is looked for on the whole
  /// surface only where somebody relies on the answer.
  private mutating func askStrictly(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit, _ documents: [JSONValue],
    isSearched: Bool
  ) -> Membership? {
    if surfaceCount > SearchFuel.fewSurfaces, !isSearched {
      return locally.isSilent(direction, number, edit) ? Membership.none(steps: 0) : nil
    }
    return direction == .narrowing
      ? ask(direction, group, number, edit, [group.old], group.new, documents)
      : ask(direction, group, number, edit, [group.new], group.old, documents)
  }

  private mutating func recordStrictly(
    _ answer: Membership, _ direction: Direction, _ key: Key, _ group: SurfaceGroup
  ) {
    // Who reads what we produce relies on a name that was declared, so it is not unused to them.
    if group.flow == .produced, direction == .widening {
      outcomes[key, default: Outcome()].widening = .yes
      outcomes[key]?.wideningWitness = Self.witness(answer)
      outcomes[key]?.wideningCarrier = group.carrier(.widening)
    } else {
      outcomes[key, default: Outcome()].strictly = Self.witness(answer)
      outcomes[key]?.isAssumed = true
    }
    outcomes[key]?.surfaces.formUnion(group.surfaces)
  }

  private static func witness(_ answer: Membership) -> Witness? {
    if case .member(let witness) = answer { witness } else { nil }
  }

  private mutating func answer(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit, _ documents: [JSONValue]
  ) -> Membership? {
    let (accepting, rejecting) = group.question(direction)
    let answer = ask(direction, group, number, edit, accepting, rejecting, [])
    guard case .undecided? = answer, let variant = variant(group.old, number, edit) else { return answer }
    let isNarrowing = direction == .narrowing
    return engine.member(
      accepting: isNarrowing ? accepting : accepting + [variant],
      rejecting: isNarrowing ? [variant, rejecting] : [rejecting], budget: Budget.none,
      candidates: documents)
  }

  /// A document that separates the versions, and that the old schema with this edit alone judges as the new version does:
  /// at the edit's place first, then by a search of the whole while there is fuel; nil where that is not asked.
  private mutating func ask(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit, _ writers: [SchemaID],
    _ reader: SchemaID, _ candidates: [JSONValue]
  ) -> Membership? {
    let isOneOfMany = surfaceCount > SearchFuel.fewSurfaces
    // Among many surfaces, what its own place proves to be without effect is not looked for elsewhere.
    if isOneOfMany, locally.isSilent(direction, number, edit) { return Membership.none(steps: 0) }
    let documents = locally.documents(direction, group, number, edit)
    let shown = engine.confirm(anyOf: documents, accepting: writers, rejecting: [reader])
    if isOneOfMany, shown == nil {
      // Nor is what could not be told of it there, or what only the assumptions keep from showing.
      if locally.isUndecided(direction, number, edit) { return nil }
      if Self.assumedRules(direction).contains(edit.rule),
        engine.confirm(anyOf: documents, accepting: [writers[0]], rejecting: [reader]) != nil
      {
        return Membership.none(steps: 0)
      }
    }
    if shown == nil, fuel.isSpent { return nil }
    guard spend(), let variant = variant(group.old, number, edit) else { return nil }
    let (accepting, rejecting) =
      direction == .narrowing ? (writers, [variant, reader]) : (writers + [variant], [reader])
    if let shown, let witness = engine.confirm(shown.value, accepting: accepting, rejecting: rejecting) {
      return .member(witness)
    }
    if fuel.isSpent { return nil }
    return member(accepting, rejecting, candidates)
  }

  /// Documents of the side that writes in a direction in which edits show at their places: likely to show on the surface.
  mutating func documents(
    _ direction: Direction, _ group: SurfaceGroup, _ edits: [(Int, Edit)]
  ) -> [JSONValue] {
    let rules = Self.assumedRules(direction)
    let moving = edits.filter { $0.1.movesDocuments }
    let likely = moving.filter { !rules.contains($0.1.rule) } + moving.filter { rules.contains($0.1.rule) }
    var documents: [JSONValue] = []
    for (number, edit) in likely.prefix(Self.askedLimit) where documents.count < Self.candidateLimit {
      documents += locally.documents(direction, group, number, edit)
    }
    return documents
  }

  /// Asks for a document, for a share of the fuel.
  private mutating func member(
    _ accepting: [SchemaID], _ rejecting: [SchemaID], _ candidates: [JSONValue]
  ) -> Membership {
    let before = engine.work
    defer { fuel.spend(engine.work - before) }
    return engine.member(
      accepting: accepting, rejecting: rejecting, budget: fuel.budget, candidates: candidates)
  }

  /// The root with one edit; nil where that would take too much.
  private mutating func variant(_ root: SchemaID, _ number: Int, _ edit: Edit) -> SchemaID? {
    let key = VariantKey(root: root, edit: number, pair: edit.pair)
    if let known = variants[key] { return known }
    let made = makeVariant(root, edit)
    variants[key] = .some(made)
    return made
  }

  private mutating func makeVariant(_ root: SchemaID, _ edit: Edit) -> SchemaID? {
    guard let graph = locally.oldGraph else { return nil }
    var looked = 0
    defer { self.looked += looked }
    return engine.edit { set in
      let edits = edit.graft.map { [$0.edit(in: &set)] } ?? edit.edits
      return set.variant(of: root, in: graph, edits: edits, looked: &looked)
    }
  }

  private mutating func spend() -> Bool {
    questions += 1
    if surfaceCount > SearchFuel.fewSurfaces, looked > Self.lookLimit * schemaCount { return false }
    return questions <= Self.questionLimit && engine.set.count <= schemaCount + Self.schemaLimit
  }

  private mutating func record(
    _ answer: Membership?, _ direction: Direction, _ key: Key, _ group: SurfaceGroup
  ) {
    var outcome = outcomes[key] ?? Outcome()
    switch (answer, direction) {
    case (.member(let witness), .narrowing):
      outcome.narrowing = .yes
      outcome.narrowingWitness = witness
      outcome.narrowingCarrier = group.carrier(.narrowing)
    case (.member(let witness), .widening):
      outcome.widening = .yes
      outcome.wideningWitness = witness
      outcome.wideningCarrier = group.carrier(.widening)
    case (.undecided, .narrowing), (nil, .narrowing): outcome.narrowing = .unknown
    case (.undecided, .widening), (nil, .widening): outcome.widening = .unknown
    case (Membership.none?, _): break
    }
    outcomes[key] = outcome
  }

  private func witness(_ key: Key, _ direction: Direction) -> Witness? {
    direction == .narrowing ? outcomes[key]?.narrowingWitness : outcomes[key]?.wideningWitness
  }
}

extension InclusionEngine {
  /// The first of some documents that the validator confirms as a witness.
  fileprivate func confirm(
    anyOf documents: [JSONValue], accepting: [SchemaID], rejecting: [SchemaID]
  ) -> Witness? {
    documents.lazy.compactMap { self.confirm($0, accepting: accepting, rejecting: rejecting) }.first
  }
}
