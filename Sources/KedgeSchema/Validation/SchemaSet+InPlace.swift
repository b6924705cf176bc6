import KedgeDocuments

/// What can be seen of schemas without a document.
extension SchemaSet {
  /// How many schemas a look may take.
  private static let lookLimit = 256

  /// Types among which are those of all values that a schema accepts, as its keywords say at a glance.
  func acceptedTypes(_ id: SchemaID) -> TypeSet {
    var patience = Self.lookLimit
    return acceptedTypes(id, &patience)
  }

  private func acceptedTypes(_ id: SchemaID, _ patience: inout Int) -> TypeSet {
    patience -= 1
    guard patience > 0 else { return .all }
    let schema = self[id]
    if let boolean = schema.boolean { return boolean ? .all : [] }
    var types = TypeSet.all
    for keyword in schema.keywords where !types.isEmpty {
      switch keyword.rule {
      case .type(let accepted): types.formIntersection(accepted)
      case .enumeration(let values):
        types.formIntersection(values.reduce(into: []) { $0.formUnion(TypeSet($1.kind)) })
      case .constant(let value): types.formIntersection(TypeSet(value.kind))
      case .reference(let target): types.formIntersection(acceptedTypes(target, &patience))
      case .allOf(let parts):
        for part in parts { types.formIntersection(acceptedTypes(part, &patience)) }
      case .anyOf(let parts), .oneOf(let parts):
        var union: TypeSet = []
        for part in parts where union != .all { union.formUnion(acceptedTypes(part, &patience)) }
        types.formIntersection(union)
      default: break
      }
    }
    return types
  }

  /// Whether a schema may be applied again to the same instance in the course of its own application; false only where
  /// that is known.
  func leadsBack(_ id: SchemaID) -> Bool {
    var seen: Set<SchemaID> = []
    var open = [id]
    while let next = open.popLast() {
      for keyword in self[next].keywords {
        guard let parts = keyword.rule.inPlaceSchemas else { return true }
        for part in parts where seen.insert(part).inserted {
          if part == id || seen.count > Self.lookLimit { return true }
          open.append(part)
        }
      }
    }
    return false
  }
}

extension KeywordRule {
  /// The schemas that the rule applies to the same instance; nil when they are not known beforehand.
  fileprivate var inPlaceSchemas: [SchemaID]? {
    switch self {
    case .allOf, .anyOf, .oneOf, .not, .conditional, .dependentSchemas, .reference: schemas
    case .dynamicReference, .recursiveReference: nil
    default: []
    }
  }
}
