import KedgeChanges

extension Topic {
  /// The heading over the rules about it.
  var heading: String {
    switch self {
    case .type: "Types"
    case .valueAdded: "Values and alternatives added"
    case .valueRemoved: "Values and alternatives removed"
    case .constraint: "Constraints"
    case .requirementAdded: "Requirements added"
    case .requirementRemoved: "Requirements removed"
    case .propertyAdded: "Properties added"
    case .propertyRemoved: "Properties removed"
    case .openness: "Openness"
    case .composition: "Composition"
    case .defaultValue: "Defaults"
    case .annotation: "Annotations"
    case .structure: "Structure outside schemas"
    case .contract: "Contracts and modules"
    }
  }
}
