import KedgeDocuments

/// One validation of one document: the dynamic scope, the bounds, and, when someone wants to know why, the trace.
///
/// Instances are node indices of the document; the complement of an index is a member's name.
struct ValidationRun {
  private let core: ValidatorCore
  let document: Document
  let records: [NodeRecord]
  private(set) var trace: Trace?
  var program: ValidationProgram
  /// The first reason why something could not be judged.
  private(set) var undecided: String?
  /// The members that `properties` of a schema found in an instance, for `additionalProperties` beside it.
  var named = NamedMembers()
  private var scope: [ResourceID] = []
  private var innermost = ResourceID(rawValue: -1)
  private var steps = 0
  private var depth = 0
  /// References under way, innermost last: one met again at the same instance is ill-founded.
  private var underWay: [Application] = []

  /// How many members of an instance `properties` of a schema named.
  struct NamedMembers {
    var schema = SchemaID(rawValue: -1)
    var instance: Int32 = 0
    var count: Int32 = 0
  }

  private struct Application {
    let schema: SchemaID
    let instance: Int32
  }

  var set: SchemaSet { _read { yield core.set } }
  var options: ValidationOptions { core.options }

  init(_ core: ValidatorCore, _ document: Document, trace: Trace?) {
    self.core = core
    self.document = document
    records = document.records
    program = core.takeProgram()
    self.trace = trace
  }

  /// Judges a value of the document.
  mutating func judge(_ node: Node, _ schema: SchemaID) -> Judgement {
    return apply(schema, node.index, nil, by: -1)
  }

  /// Gives the program back.
  mutating func finish() { core.give(&program) }

  /// Looks at what is told in one word, such as alternatives: the trace of errors has nothing of what is inside.
  @inline(__always)
  mutating func summarising(_ look: (inout ValidationRun) -> Judgement) -> Judgement {
    guard let outer = trace, outer.extent == .errors else { return look(&self) }
    trace = nil
    defer { trace = outer }
    return look(&self)
  }

  mutating func giveUp(_ reason: @autoclosure () -> String) -> Judgement {
    if undecided == nil { undecided = reason() }
    return .unknown
  }

  @inline(__always)
  func kind(_ node: Int32) -> Node.Kind { node >= 0 ? records[Int(node)].kind : .string }

  func node(_ index: Int32) -> Node { Node(document: document, index: index) }

  /// Applies a schema; when it accepts, adds what it looked at.
  ///
  /// - Parameter keyword: the place of the keyword that applies it; -1 at the root.
  mutating func apply(
    _ id: SchemaID, _ node: Int32, _ evaluated: Evaluated?, by keyword: Int32
  ) -> Judgement {
    let schema = program.schema(id, of: core)
    if let trace {
      trace.begin(set[id], self.node(node), by: keyword)
      let judgement =
        schema.isBoolean ? Judgement(!schema.types.isEmpty) : applyRules(schema, node, evaluated)
      trace.end(judgement)
      return judgement
    }
    if schema.isBoolean { return Judgement(!schema.types.isEmpty) }
    return applyRules(schema, node, evaluated)
  }

  private mutating func applyRules(
    _ schema: CompiledSchema, _ node: Int32, _ evaluated: Evaluated?
  ) -> Judgement {
    steps += 1
    if steps > Validator.stepLimit { return giveUp("more than \(Validator.stepLimit) steps (bound: steps)") }
    if depth >= Validator.depthLimit {
      return giveUp("more than \(Validator.depthLimit) levels (bound: levels)")
    }
    depth += 1
    defer { depth -= 1 }
    let outer = innermost
    if outer == schema.resource { return applyInScope(schema, node, evaluated) }
    innermost = schema.resource
    scope.append(innermost)
    let judgement = applyInScope(schema, node, evaluated)
    scope.removeLast()
    innermost = outer
    return judgement
  }

  private mutating func applyInScope(
    _ schema: CompiledSchema, _ node: Int32, _ evaluated: Evaluated?
  ) -> Judgement {
    if evaluated == nil && schema.unevaluatedRules.isEmpty { return judge(schema, node, evaluated) }
    let own = Evaluated()
    let judgement = judge(schema, node, own)
    if judgement == .valid { evaluated?.formUnion(own) }
    if judgement == .unknown { evaluated?.isUncertain = true }
    return judgement
  }

  /// All rules of a schema that speak of values of the node's kind, cheap ones first.
  private mutating func judge(
    _ schema: CompiledSchema, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    let kind = kind(node)
    var result = Judgement.valid
    if trace != nil {
      result = check(schema.typeRules, schema, node, own)
    } else if schema.types != .all, !accepts(schema.types, node, kind, schema.isDraft4) {
      return .invalid
    }
    if !schema.valueRules.isEmpty {
      result = result.and(check(schema.valueRules, schema, node, own))
      if isOver(result) { return .invalid }
    }
    let kindRules = schema.rules(for: kind)
    if !kindRules.isEmpty {
      result = result.and(check(kindRules, schema, node, own))
      if isOver(result) { return .invalid }
    }
    if !schema.inPlaceRules.isEmpty {
      result = result.and(check(schema.inPlaceRules, schema, node, own))
      if isOver(result) { return .invalid }
    }
    if !schema.unevaluatedRules.isEmpty {
      result = result.and(check(schema.unevaluatedRules, schema, node, own))
    }
    if result == .valid { trace?.annotate() }
    return result
  }

  /// Whether nothing more needs to be looked at.
  @inline(__always)
  func isOver(_ result: Judgement) -> Bool { result == .invalid && trace == nil }

  private mutating func check(
    _ rules: RuleRange, _ schema: CompiledSchema, _ node: Int32, _ own: Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    for place in Int(rules.start)..<Int(rules.end) {
      let rule = program.rules[place]
      let judgement = check(rule, schema, node, own)
      trace?.finish(rule.keyword, judgement)
      result = result.and(judgement)
      if isOver(result) { return .invalid }
    }
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
    for resource in scope {
      if let target = set.dynamicTarget(anchor: anchor, in: resource) { return target }
    }
    return initial
  }

  /// The root of the outermost resource of the dynamic scope with `$recursiveAnchor: true`, while they follow on.
  ///
  /// - SeeAlso: JSON Schema 2019-09 Core, section 8.2.4.2.2.
  func recursiveTarget(_ initial: SchemaID) -> SchemaID {
    for resource in scope { if let target = set.recursiveTarget(in: resource) { return target } }
    return initial
  }
}
