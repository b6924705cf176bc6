import KedgeDocuments

/// One validation of one document: the dynamic scope, the bounds, and, when someone wants to know why, the trace.
///
/// Instances are node indices of the document; the complement of an index is a member's name.
struct ValidationRun: ~Copyable {
  private let core: ValidatorCore
  let view: InstanceView
  let trace: Trace?
  /// Whether the trace wants every keyword looked at, one by one; else a result is all that is asked for.
  private(set) var isTraced: Bool
  var program: ValidationProgram
  /// The first reason why something could not be judged.
  private(set) var undecided: String?
  private var innermost = ResourceID(rawValue: -1)
  private let stepLimit: Int
  private var steps = 0
  private var depth = 0
  /// References under way that may lead back, innermost last: one met again at the same instance is ill-founded.
  private var underWay: [Application] = []

  private struct Application {
    let schema: SchemaID
    let instance: Int32
  }

  var set: SchemaSet { _read { yield core.set } }
  var options: ValidationOptions { core.options }

  init(_ core: ValidatorCore, _ view: InstanceView, trace: Trace?) {
    self.core = core
    self.view = view
    program = ValidationProgram()
    self.trace = trace
    isTraced = trace != nil
    stepLimit = Validator.stepLimit + Validator.stepsPerValue * view.document.nodeCount
  }

  /// Judges a value of the document.
  mutating func judge(_ node: Node, _ schema: SchemaID) -> Judgement {
    core.exchange(&program)
    defer { core.exchange(&program) }
    if program.isEmpty { program = ValidationProgram(core.set) }
    return apply(schema, node.index, nil, by: -1)
  }

  /// Looks at what is told in one word, such as alternatives: the trace of errors has nothing of what is inside.
  @inline(__always)
  mutating func summarising(_ look: (inout ValidationRun) -> Judgement) -> Judgement {
    guard isTraced, trace?.extent == .errors else { return look(&self) }
    isTraced = false
    defer { isTraced = true }
    return look(&self)
  }

  mutating func giveUp(_ reason: @autoclosure () -> String) -> Judgement {
    if undecided == nil { undecided = reason() }
    return .unknown
  }

  /// Applies a schema; when it accepts, adds what it looked at.
  ///
  /// - Parameter keyword: the place of the keyword that applies it; -1 at the root.
  mutating func apply(
    _ id: SchemaID, _ node: Int32, _ evaluated: Evaluated?, by keyword: Int32
  ) -> Judgement {
    if isTraced { return applyTraced(id, node, evaluated, by: keyword) }
    let place = program.target(id, of: core)
    let rules = program.rules(at: place, for: view.kind(node), of: core)
    if rules.isEmpty { return .valid }
    if rules.isRefusal { return .invalid }
    if let judgement = enter() { return judgement }
    defer { depth -= 1 }
    let resource = program.schemas[place].resource
    let isWatched = evaluated != nil || !program.schemas[place].unevaluatedRules.isEmpty
    if innermost == resource && !isWatched { return check(rules, node, nil) }
    return inScope(resource) { run in
      run.watching(isWatched, evaluated) { run, own in run.check(rules, node, own) }
    }
  }

  private mutating func applyTraced(
    _ id: SchemaID, _ node: Int32, _ evaluated: Evaluated?, by keyword: Int32
  ) -> Judgement {
    let schema = program.schema(id, of: core)
    trace?.begin(set[id], view.node(node), by: keyword)
    var judgement = Judgement(schema.boolean ?? true)
    if schema.boolean == nil {
      judgement = enter() ?? explain(schema, node, evaluated)
    }
    trace?.end(judgement)
    return judgement
  }

  private mutating func explain(
    _ schema: CompiledSchema, _ node: Int32, _ evaluated: Evaluated?
  ) -> Judgement {
    defer { depth -= 1 }
    let isWatched = evaluated != nil || !schema.unevaluatedRules.isEmpty
    return inScope(schema.resource) { run in
      run.watching(isWatched, evaluated) { run, own in run.checkEach(schema, node, own) }
    }
  }

  /// Counts an application; answers what is to be said of one too many.
  @inline(__always)
  private mutating func enter() -> Judgement? {
    steps += 1
    if steps > stepLimit || depth >= depthLimit { return exceed() }
    depth += 1
    return nil
  }

  /// Tracing goes through references that lead nowhere else, one by one.
  private var depthLimit: Int { isTraced ? 2 * Validator.depthLimit : Validator.depthLimit }

  private mutating func exceed() -> Judgement {
    let bound = stepLimit
    if steps > bound { return giveUp("more than \(bound) steps (bound: steps)") }
    return giveUp("more than \(Validator.depthLimit) levels (bound: levels)")
  }

  /// Looks at an instance from inside a resource.
  @inline(__always)
  private mutating func inScope(
    _ resource: ResourceID, _ look: (inout ValidationRun) -> Judgement
  ) -> Judgement {
    let outer = innermost
    if outer == resource { return look(&self) }
    innermost = resource
    program.scope.append(resource)
    let judgement = look(&self)
    program.scope.removeLast()
    innermost = outer
    return judgement
  }

  /// Notes what a schema looks at, and says so when it accepts.
  @inline(__always)
  private mutating func watching(
    _ isWatched: Bool, _ evaluated: Evaluated?, _ look: (inout ValidationRun, Evaluated?) -> Judgement
  ) -> Judgement {
    if !isWatched { return look(&self, nil) }
    let own = Evaluated()
    let judgement = look(&self, own)
    if judgement == .valid { evaluated?.formUnion(own) }
    if judgement == .unknown { evaluated?.isUncertain = true }
    return judgement
  }

  /// Whether nothing more needs to be looked at.
  @inline(__always)
  func isOver(_ result: Judgement) -> Bool { result == .invalid && !isTraced }

  /// The rules that are left, until one refuses.
  private mutating func check(_ rules: KindRules, _ node: Int32, _ own: Evaluated?) -> Judgement {
    var result = Judgement.valid
    for place in Int(rules.start)..<Int(rules.end) {
      let rule = program.rules[place]
      let judgement: Judgement
      switch rule.check {
      case .members(let place): judgement = checkMembers(Int(place), rule, node, own)
      case .strings(let strings): judgement = Judgement(isAmong(strings, node))
      case .schema(let target): judgement = apply(target, node, own, by: rule.keyword)
      default: judgement = check(rule, node, own)
      }
      if judgement == .invalid { return .invalid }
      result = result.and(judgement)
    }
    return result
  }

  /// All rules of a schema that speak of values of the node's kind, one by one.
  private mutating func checkEach(
    _ schema: CompiledSchema, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    let ranges = [
      schema.typeRules, schema.valueRules, schema.rules(for: view.kind(node)), schema.inPlaceRules,
      schema.unevaluatedRules,
    ]
    for range in ranges {
      for place in range.places {
        let rule = program.rules[place]
        let judgement = check(rule, node, own)
        trace?.finish(rule.keyword, judgement)
        result = result.and(judgement)
      }
    }
    if result == .valid { trace?.annotate() }
    return result
  }

  /// Applies a schema elsewhere to the same instance.
  mutating func follow(
    _ target: SchemaID, _ node: Int32, _ own: Evaluated?, by keyword: Int32
  ) -> Judgement {
    var place = underWay.count
    while place > 0, underWay[place - 1].instance == node {
      place -= 1
      if underWay[place].schema == target {
        return giveUp("a reference leads back to itself without going into the document (ill-founded)")
      }
    }
    underWay.append(Application(schema: target, instance: node))
    let judgement = apply(target, node, own, by: keyword)
    underWay.removeLast()
    return judgement
  }

  /// The schema that a dynamic anchor names, from the outermost resource of the dynamic scope that has it.
  ///
  /// - SeeAlso: JSON Schema 2020-12 Core, section 8.2.3.2.
  func dynamicTarget(_ initial: SchemaID, anchor: Text) -> SchemaID {
    for resource in program.scope {
      if let target = set.dynamicTarget(anchor: anchor, in: resource) { return target }
    }
    return initial
  }

  /// The root of the outermost resource of the dynamic scope with `$recursiveAnchor: true`, while they follow on.
  ///
  /// - SeeAlso: JSON Schema 2019-09 Core, section 8.2.4.2.2.
  func recursiveTarget(_ initial: SchemaID) -> SchemaID {
    for resource in program.scope { if let target = set.recursiveTarget(in: resource) { return target } }
    return initial
  }
}
