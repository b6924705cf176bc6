import KedgeDocuments
import KedgePatterns

/// One validation: the dynamic scope, the errors, and what could not be judged.
struct ValidationRun {
  let set: SchemaSet
  let options: ValidationOptions
  var errors: [ValidationError] = []
  /// Why there is no judgement; set at most once.
  private(set) var undecided: String?
  private let collectsErrors: Bool
  private var scope: [ResourceID] = []
  private var steps = 0
  private var depth = 0
  /// Schemas under way at the instance they are applied to: one met again is ill-founded.
  private var active: Swift.Set<Application> = []

  private struct Application: Hashable {
    let schema: SchemaID
    let instance: Int32
  }

  init(_ validator: Validator, collectsErrors: Bool) {
    set = validator.set
    options = validator.options
    self.collectsErrors = collectsErrors
  }

  mutating func judge(_ node: Node, _ schema: SchemaID) -> Bool? {
    var evaluated = Evaluated()
    let isValid = apply(schema, node, &evaluated)
    return undecided == nil ? isValid : nil
  }

  mutating func giveUp(_ reason: String) -> Bool {
    if undecided == nil { undecided = reason }
    return false
  }

  /// Applies a schema; on success adds what it looked at.
  mutating func apply(_ id: SchemaID, _ node: Node, _ evaluated: inout Evaluated) -> Bool {
    let schema = set[id]
    if let boolean = schema.boolean {
      if !boolean { fail(node, id, nil, "no value is allowed here") }
      return boolean
    }
    steps += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Validator.depthLimit {
      return giveUp("more than \(Validator.depthLimit) levels (bound: depth)")
    }
    if steps > Validator.stepLimit { return giveUp("more than \(Validator.stepLimit) steps (bound: steps)") }
    let application = Application(schema: id, instance: node.index)
    let isRisky = schema.keywords.contains { $0.rule.isReference }
    if isRisky, !active.insert(application).inserted {
      return giveUp("a reference leads back to itself without going into the document (ill-founded)")
    }
    defer { if isRisky { active.remove(application) } }
    let entersResource = scope.last != schema.resource
    if entersResource { scope.append(schema.resource) }
    defer { if entersResource { scope.removeLast() } }
    return applyKeywords(schema, node, &evaluated)
  }

  private mutating func applyKeywords(_ schema: Schema, _ node: Node, _ evaluated: inout Evaluated) -> Bool {
    var own = Evaluated()
    var isValid = true
    var unevaluated: [Keyword] = []
    for keyword in schema.keywords {
      switch keyword.rule {
      case .annotation: continue
      case .unevaluatedItems, .unevaluatedProperties: unevaluated.append(keyword)
      default:
        if !check(keyword, schema, node, &own) {
          isValid = false
          if !collectsErrors || undecided != nil { return false }
        }
      }
    }
    for keyword in unevaluated where !checkUnevaluated(keyword, schema, node, &own) {
      isValid = false
      if !collectsErrors { return false }
    }
    if isValid { evaluated.formUnion(own) }
    return isValid
  }

  /// Applies a schema without keeping its errors.
  mutating func silently(_ id: SchemaID, _ node: Node, _ evaluated: inout Evaluated) -> Bool {
    let count = errors.count
    let isValid = apply(id, node, &evaluated)
    errors.removeSubrange(min(count, errors.count)...)
    return isValid
  }

  mutating func fail(
    _ node: Node, _ schema: SchemaID, _ keyword: Keyword?, _ message: @autoclosure () -> String
  ) {
    guard collectsErrors, errors.count < 1_000 else { return }
    errors.append(ValidationError(instance: node, schema: schema, keyword: keyword, message: message()))
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

extension KeywordRule {
  /// Whether it applies a schema elsewhere to the same instance.
  var isReference: Bool {
    switch self {
    case .reference, .dynamicReference, .recursiveReference: true
    default: false
    }
  }
}
