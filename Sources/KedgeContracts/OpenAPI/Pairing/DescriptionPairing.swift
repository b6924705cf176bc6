import KedgeDocuments
import KedgeSchema

/// Brings two versions of an API together.
struct DescriptionPairing {
  var set: SchemaSet
  private(set) var pairs: [SurfacePair] = []
  private var conditions: [ConditionalEvent] = []
  private var collector = EventCollector()
  /// What documents as a whole are marked at.
  let old: Node
  let new: Node
  private var oldTargets: [Text: LinkTarget] = [:]
  private var newTargets: [Text: LinkTarget] = [:]

  init(set: consuming SchemaSet, old: Node, new: Node) {
    self.set = set
    self.old = old
    self.new = new
  }

  var result: ContractPairing {
    ContractPairing(pairs: pairs, events: collector.events, conditions: conditions)
  }

  mutating func pair(_ before: APIDescription, _ after: APIDescription) {
    var matching = OperationMatching(before.operations, after.operations)
    identify(matching)
    route(&matching, before.operations, after.operations)
    addExistence(matching, subject: "path")
    for (old, new) in matching.pairs { pair(old, new) }
    let webhooks = OperationMatching(before.webhooks, after.webhooks)
    addExistence(webhooks, subject: "webhook")
    for (old, new) in webhooks.pairs { pair(old, new) }
    pairComponents()
  }

  mutating func pair(_ old: HTTPOperation, _ new: HTTPOperation) {
    pairParameters(old, new)
    pairBodies(old, new)
    pairResponses(old, new)
    pairCallbacks(old, new)
    pairSecurity(old, new)
    pairServers(old, new)
    pairLifecycle(old, new)
    pairCode(old, new)
  }

  /// What only generated code sees: names of functions and modules, the order of arguments.
  private mutating func pairCode(_ old: HTTPOperation, _ new: HTTPOperation) {
    let fields: [(rule: String, field: Text)] = [
      ("operation-id-changed", "operationId"), ("tags-changed", "tags"),
    ]
    for (rule, field) in fields {
      let (before, after) = (old.node[field], new.node[field])
      if before?.value == after?.value || Self.saysNothing(before) && Self.saysNothing(after) { continue }
      let words = "`\(field)` is \(Self.words(after)) and was \(Self.words(before))"
      addOfCode(rule, "\(new.name): \(words)", before ?? old.node, after ?? new.node, new.name)
    }
    let kept = Set(new.parameters.map(\.name))
    let before = old.parameters.map(\.name).filter(kept.contains)
    let known = Set(before)
    let after = new.parameters.map(\.name).filter(known.contains)
    if before != after {
      addOfCode(
        "parameter-order-changed", "\(new.name): the parameters stand in another order",
        old.node["parameters"] ?? old.node, new.node["parameters"] ?? new.node, new.name)
    }
  }

  /// Whether something is not there, or a list of nothing.
  private static func saysNothing(_ node: Node?) -> Bool {
    node.map { $0.kind == .array && !$0.elements.contains { _ in true } } ?? true
  }

  mutating func addOfCode(
    _ rule: String, _ message: String, _ old: Node, _ new: Node, _ surface: String
  ) {
    collector.add(
      StructuralEvent(
        rule: rule, message: message, old: old, new: new, surfaces: [surface], flow: .accepted, effect: .both,
        isOfCode: true))
  }

  static func words(_ node: Node?) -> String {
    node.map { "`\($0.string ?? "\($0.value)")`" } ?? "not said"
  }

  private mutating func pairCallbacks(_ old: HTTPOperation, _ new: HTTPOperation) {
    var added = new.callbacks
    for before in old.callbacks {
      guard let place = added.firstIndex(where: { $0.isSame(as: before) }) else {
        add(
          "callback-removed", "callback `\(before.name)` was removed", before.node, nil, old.name, .accepted,
          .narrows, example: before.operations.first.map { HTTPMessage(of: $0) }, near: new.node)
        continue
      }
      let after = added.remove(at: place)
      let matching = OperationMatching(before.operations, after.operations, isCallback: true)
      addExistence(matching, subject: "callback")
      for (old, new) in matching.pairs { pair(old, new) }
    }
    for after in added {
      add(
        "callback-added", "callback `\(after.name)` was added", nil, after.node, new.name, .accepted, .widens)
    }
  }

  // MARK: Links

  /// Whether two links say the same, operations by what they are and not by their identifiers.
  func saySame(_ old: Link, _ new: Link) -> Bool {
    [false, true].contains { isByPlace in
      old.meaning(among: oldTargets, isByPlace: isByPlace)
        == new.meaning(among: newTargets, isByPlace: isByPlace)
    }
  }

  /// Gives operations that are one the same name, whatever their identifiers are.
  private mutating func identify(_ matching: OperationMatching) {
    for (old, new) in matching.pairs {
      for reference in LinkTarget.references(to: old) {
        oldTargets[reference] = LinkTarget(old, name: new.name)
      }
      for reference in LinkTarget.references(to: new) {
        newTargets[reference] = LinkTarget(new, name: new.name)
      }
    }
  }

  // MARK: Results

  mutating func add(
    _ rule: String, _ message: String, _ old: Node?, _ new: Node?, _ surface: String, _ flow: Flow,
    _ effect: StructuralEvent.Effect, example: HTTPMessage? = nil, near: Node? = nil
  ) {
    add(rule, message, old, new, [surface], flow, effect, example: example, near: near)
  }

  mutating func add(
    _ rule: String, _ message: String, _ old: Node?, _ new: Node?, _ surfaces: [String], _ flow: Flow,
    _ effect: StructuralEvent.Effect, example: HTTPMessage? = nil, near: Node? = nil, subject: String = "",
    notes: [String] = []
  ) {
    collector.add(
      StructuralEvent(
        rule: rule, message: message, old: old, new: new, surfaces: surfaces, flow: flow, effect: effect,
        carrier: example, near: near, subject: subject, notes: notes))
  }

  mutating func add(_ event: StructuralEvent) { collector.add(event) }

  /// An event that is one if the pairs do not fit, or that is one anyway.
  mutating func add(
    _ event: StructuralEvent, _ pairs: [SurfacePair], _ otherwise: StructuralEvent, isBroken: Bool
  ) {
    if isBroken {
      collector.add(event)
    } else {
      conditions.append(ConditionalEvent(event: event, pairs: pairs, otherwise: otherwise))
    }
  }

  /// Pairs something for itself: its surfaces, and the events among what it found that break somebody.
  mutating func apart(_ pair: (inout DescriptionPairing) -> Void) -> ([SurfacePair], [StructuralEvent]) {
    let known = (pairs, collector)
    (pairs, collector) = ([], EventCollector())
    defer { (pairs, collector) = known }
    pair(&self)
    return (pairs, collector.events.filter(\.isBreaking))
  }

  /// Two surfaces that are one; their schemas are judged by inclusion.
  mutating func add(_ old: Surface, _ new: Surface) { pairs.append(SurfacePair(old: old, new: new)) }
}
