import KedgeDocuments

/// One validation: the dynamic scope, the bounds, and, when someone wants to know why, the trace.
struct ValidationRun {
  let set: SchemaSet
  let options: ValidationOptions
  let trace: Trace?
  /// The first reason why something could not be judged.
  private(set) var undecided: String?
  /// The members that `properties` of a schema found in an instance, for `additionalProperties` beside it.
  var named = NamedMembers()
  private var scope: [ResourceID] = []
  private var steps = 0
  private var depth = 0
  /// References under way, innermost last: one met again at the same instance is ill-founded.
  private var underWay: [Application] = []

  /// How many members of an instance `properties` of a schema named.
  struct NamedMembers {
    var schema = SchemaID(rawValue: -1)
    var instance: Int32 = 0
    var count = 0
  }

  private struct Application {
    let schema: SchemaID
    let instance: Int32
  }

  init(_ validator: Validator, trace: Trace? = nil) {
    set = validator.set
    options = validator.options
    self.trace = trace
  }

  /// Judges a document.
  mutating func judge(_ node: Node, _ schema: SchemaID) -> Judgement {
    var none: Evaluated?
    return apply(schema, node, &none, by: -1)
  }

  mutating func giveUp(_ reason: @autoclosure () -> String) -> Judgement {
    if undecided == nil { undecided = reason() }
    return .unknown
  }

  /// Applies a schema; when it accepts, adds what it looked at.
  ///
  /// - Parameter keyword: the place of the keyword that applies it; -1 at the root.
  mutating func apply(
    _ id: SchemaID, _ node: Node, _ evaluated: inout Evaluated?, by keyword: Int32
  ) -> Judgement {
    let schema = set.compiled(id)
    if let trace { return applyTraced(schema, node, &evaluated, keyword, trace) }
    if let boolean = schema.boolean { return Judgement(boolean) }
    return applyRules(schema, node, &evaluated)
  }

  private mutating func applyTraced(
    _ schema: CompiledSchema, _ node: Node, _ evaluated: inout Evaluated?, _ keyword: Int32, _ trace: Trace
  ) -> Judgement {
    trace.begin(set[schema.id], node, by: keyword)
    let judgement = schema.boolean.map { Judgement($0) } ?? applyRules(schema, node, &evaluated)
    trace.end(judgement)
    return judgement
  }

  private mutating func applyRules(
    _ schema: CompiledSchema, _ node: Node, _ evaluated: inout Evaluated?
  ) -> Judgement {
    steps += 1
    if steps > Validator.stepLimit { return giveUp("more than \(Validator.stepLimit) steps (bound: steps)") }
    if depth >= Validator.depthLimit {
      return giveUp("more than \(Validator.depthLimit) levels (bound: depth)")
    }
    depth += 1
    defer { depth -= 1 }
    let entersResource = scope.last != schema.resource
    if entersResource { scope.append(schema.resource) }
    defer { if entersResource { scope.removeLast() } }
    if evaluated == nil && schema.unevaluatedRules.isEmpty {
      return judge(schema, node, &evaluated)
    }
    var own: Evaluated? = Evaluated()
    let judgement = judge(schema, node, &own)
    if judgement == .valid, let own { evaluated?.formUnion(own) }
    if judgement == .unknown { evaluated?.isUncertain = true }
    return judgement
  }

  /// All rules of a schema that speak of values of the node's kind, cheap ones first.
  private mutating func judge(_ schema: CompiledSchema, _ node: Node, _ own: inout Evaluated?) -> Judgement {
    var result = Judgement.valid
    if trace != nil {
      result = check(schema.typeRules, schema, node, &own)
    } else if schema.types != .all, !accepts(schema.types, node, schema) {
      return .invalid
    }
    for rules in [
      schema.valueRules, schema.rules(for: node.kind), schema.inPlaceRules, schema.unevaluatedRules,
    ]
    where !rules.isEmpty {
      result = result.and(check(rules, schema, node, &own))
      if result == .invalid && trace == nil { return .invalid }
    }
    if result == .valid { trace?.annotate(schema.annotations) }
    return result
  }

  private mutating func check(
    _ rules: [Rule], _ schema: CompiledSchema, _ node: Node, _ own: inout Evaluated?
  ) -> Judgement {
    var result = Judgement.valid
    for rule in rules {
      let judgement = check(rule, schema, node, &own)
      trace?.finish(rule.keyword, judgement)
      result = result.and(judgement)
      if result == .invalid && trace == nil { return .invalid }
    }
    return result
  }

  /// Applies a schema elsewhere to the same instance.
  mutating func follow(
    _ target: SchemaID, _ node: Node, _ own: inout Evaluated?, by keyword: Int32
  ) -> Judgement {
    var place = underWay.count
    while place > 0, underWay[place - 1].instance == node.index {
      place -= 1
      if underWay[place].schema == target {
        return giveUp("a reference leads back to itself without going into the document (ill-founded)")
      }
    }
    underWay.append(Application(schema: target, instance: node.index))
    defer { underWay.removeLast() }
    return apply(target, node, &own, by: keyword)
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

extension CompiledSchema {
  /// The rules that speak of values of a kind.
  func rules(for kind: Node.Kind) -> [Rule] {
    switch kind {
    case .null, .boolean: []
    case .number: numberRules
    case .string: stringRules
    case .array: arrayRules
    case .object: objectRules
    }
  }
}
