import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Gathers what was found into changes.
struct ChangeBuilder {
  let set: SchemaSet
  let document: Document
  private let samples: DocumentSamples
  private var changes: [Change] = []
  private var digests: ResolvedDigests
  /// Edits that move no document, by the surfaces that they reach.
  private var silent: [Causes.Key: Set<String>] = [:]

  init(set: SchemaSet, document: Document, samples: DocumentSamples) {
    self.set = set
    self.samples = samples
    digests = ResolvedDigests(set)
    self.document = document
  }

  /// By place in the new document, then by rule.
  var sorted: [Change] {
    changes.sorted {
      let (left, right) = ($0.new, $1.new)
      return (left.node.document.name, left.range.lowerBound, $0.rule.id, $0.identity.subject)
        < (right.node.document.name, right.range.lowerBound, $1.rule.id, $1.identity.subject)
    }
  }

  /// What changed outside schemas.
  ///
  /// - Parameter witness: A document that shows it, with what carries it.
  mutating func add(_ event: StructuralEvent, witness: (Witness, (any DocumentCarrier)?)? = nil) {
    let rule = Catalogue[event.rule] ?? Catalogue.schemaChanged
    let identity = ChangeIdentity(
      rule: rule.id, surface: event.surfaces.count == 1 ? event.surfaces[0] : "",
      pointer: (event.new ?? event.old)?.pointer.description ?? "", subject: event.subject,
      old: event.old.map { CanonicalWriter.digest($0.value) },
      new: event.new.map { CanonicalWriter.digest($0.value) })
    let shown = witness?.1 ?? event.carrier
    let impact = Impact(
      flow: event.flow, surfaces: event.surfaces.sorted(), effect: Effect(event.effect),
      narrowing: event.flow == .produced ? nil : witness?.0,
      widening: event.flow == .produced ? witness?.0 : nil,
      example: event.isBreaking ? samples.message(shown, witness?.0.value) : nil)
    changes.append(
      Change(
        rule: rule, message: event.message, old: event.old.map(Self.mark),
        new: Self.mark(event.new ?? event.near ?? document.root), impacts: [impact], notes: event.notes,
        identity: identity))
  }

  /// The name of what has one and runs over lines, else the thing itself.
  private static func mark(_ node: Node) -> Place {
    let isLong = node.kind == .object || node.kind == .array
    return Place(node: node, range: isLong ? node.keyRange : nil)
  }

  /// What would be an event if it were known what becomes of documents.
  mutating func add(_ event: StructuralEvent, doubt: String) {
    add(event)
    guard let last = changes.popLast() else { return }
    let impacts = last.impacts.map {
      Impact(flow: $0.flow, surfaces: $0.surfaces, effect: .undecided, example: $0.example)
    }
    changes.append(
      Change(
        rule: last.rule, message: last.message, old: last.old, new: last.new, impacts: impacts,
        notes: last.notes + ["undecided: \(doubt)"], identity: last.identity))
  }

  /// Notes edits that move no document: defaults and words.
  mutating func annotate(_ group: SurfaceGroup, _ edits: [(Int, Edit)]) {
    for (number, edit) in edits where !edit.movesDocuments {
      silent[Causes.Key(edit: number, flow: group.flow), default: []].formUnion(group.surfaces)
    }
  }

  /// Makes a change of each edit that is a cause, that strict logic would count, or that speaks to people.
  mutating func add(_ outcomes: [Causes.Key: Causes.Outcome], _ edits: [Edit]) {
    var impacts: [Int: [Impact]] = [:]
    var doubts: [Int: Set<String>] = [:]
    for (key, outcome) in outcomes {
      doubts[key.edit, default: []].formUnion(outcome.doubts.values.map { "undecided: \($0)" })
      let effect = Effect(narrowing: outcome.answer(.narrowing), widening: outcome.answer(.widening))
      guard effect != .none || outcome.isAssumed else { continue }
      impacts[key.edit, default: []].append(
        Impact(
          flow: key.flow, surfaces: outcome.surfaces.sorted(), effect: effect,
          narrowing: outcome.narrowingWitness, widening: outcome.wideningWitness, strictly: outcome.strictly,
          isAssumed: outcome.isAssumed, example: example(outcome, key.flow)))
    }
    for (key, surfaces) in silent {
      impacts[key.edit, default: []].append(
        Impact(flow: key.flow, surfaces: surfaces.sorted(), effect: .none))
    }
    let stated = Set(impacts.keys.filter { edits[$0].graft == nil }.map { edits[$0].name })
    for (number, list) in impacts.sorted(by: { $0.key < $1.key }) {
      if edits[number].graft != nil, stated.contains(edits[number].name) { continue }
      add(
        edits[number], list.sorted { $0.flow.rawValue < $1.flow.rawValue },
        doubts[number, default: []].sorted())
    }
  }

  /// The message that carries the document which breaks somebody.
  private func example(_ outcome: Causes.Outcome, _ flow: Flow) -> String? {
    switch flow {
    case .accepted:
      outcome.narrowingWitness.flatMap { samples.message(outcome.narrowingCarrier, $0.value) }
    case .produced:
      outcome.wideningWitness.flatMap { samples.message(outcome.wideningCarrier, $0.value) }
    case .exchanged: nil
    }
  }

  private mutating func add(_ edit: Edit, _ impacts: [Impact], _ doubts: [String]) {
    let rule = Catalogue[edit.rule] ?? Catalogue.schemaChanged
    let identity = ChangeIdentity(
      rule: rule.id, surface: surface(impacts), pointer: pointer(edit), subject: edit.subject.string,
      old: digest(edit.before), new: digest(edit.after))
    changes.append(
      Change(
        rule: rule, message: edit.message, old: edit.old, new: edit.new, impacts: impacts,
        traits: edit.traits,
        notes: edit.notes + doubts, identity: identity))
  }

  /// The one surface; empty for several.
  private func surface(_ impacts: [Impact]) -> String {
    let names = Set(impacts.flatMap(\.surfaces))
    return names.count == 1 ? names.first ?? "" : ""
  }

  private func pointer(_ edit: Edit) -> String {
    (edit.after == nil ? edit.old?.node ?? edit.new.node : edit.new.node).pointer.description
  }

  private mutating func digest(_ subject: Edit.Subject?) -> Digest? {
    switch subject {
    case nil: nil
    case .value(let value): CanonicalWriter.digest(value)
    case .schema(let id): digests.of(id)
    }
  }

  /// What no single edit explains: one change for the surface, at what rejects the document.
  mutating func addUnexplained(_ direction: Direction, _ group: SurfaceGroup, _ verdict: Verdict) {
    let rule = Catalogue.schemaChanged
    let witness = verdict.witness
    let rejecting = witness?.rejection.first?.keyword?.node
    let (old, new) = (set[group.old].node, set[group.new].node)
    let isNarrowing = direction == .narrowing
    let oldNode = isNarrowing ? old : rejecting ?? old
    let newNode = isNarrowing ? rejecting ?? new : new
    let answer: Effect.Answer = witness == nil ? .unknown : .yes
    let effect = Effect(narrowing: isNarrowing ? answer : .no, widening: isNarrowing ? .no : answer)
    let isBreaking = isNarrowing ? group.flow == .accepted : group.flow == .produced
    let carrier = group.carrier(direction)
    let impact = Impact(
      flow: group.flow, surfaces: group.surfaces.sorted(), effect: effect,
      narrowing: isNarrowing ? witness : nil, widening: isNarrowing ? nil : witness,
      example: isBreaking ? witness.flatMap { samples.message(carrier, $0.value) } : nil)
    var notes: [String] = []
    if case .undecided(let undecided) = verdict { notes.append("undecided: \(undecided.reason)") }
    let identity = ChangeIdentity(
      rule: rule.id, surface: surface([impact]), pointer: new.pointer.description,
      subject: isNarrowing ? "narrowing" : "widening", old: digests.of(group.old),
      new: digests.of(group.new))
    changes.append(
      Change(
        rule: rule, message: unexplained(direction, verdict), old: Place(node: oldNode, label: "was"),
        new: Place(node: newNode, label: "now"), impacts: [impact], notes: notes, identity: identity))
  }

  private func unexplained(_ direction: Direction, _ verdict: Verdict) -> String {
    switch (verdict.witness != nil, direction) {
    case (true, .narrowing): "some documents that were accepted are rejected now, by several changes together"
    case (true, .widening): "some documents that were rejected are accepted now, by several changes together"
    case (false, .narrowing): "it could not be decided whether every document that was accepted still is"
    case (false, .widening): "it could not be decided whether documents are accepted that were not"
    }
  }
}
