import KedgeDocuments

/// Which lane may use contracts of which: a matrix, and the exceptions to it.
public struct LaneImports: Sendable {
  /// From the lane that uses, to the lane that is used; what is not said is allowed.
  public internal(set) var matrix: [Lane: [Lane: Decision]] = [:]
  /// Uses that are allowed although the matrix blocks them.
  public internal(set) var waivers: [ImportWaiver] = []

  /// What a use does.
  ///
  /// - Parameters:
  ///   - from: The lane of the module that uses.
  ///   - to: The lane of the module that is used.
  public subscript(from: Lane, to: Lane) -> Decision { matrix[from]?[to] ?? .allow }

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "a matrix of lanes, such as { candidate: { production: block } }",
      known: Lane.allCases.map(\.rawValue) + ["waivers"])
    for from in Lane.allCases {
      guard let row = fields[Text(from.rawValue)] else { continue }
      let cells = try Fields(
        row, "decisions by lane, such as { production: block }", known: Lane.allCases.map(\.rawValue))
      for to in Lane.allCases {
        guard let cell = cells[Text(to.rawValue)] else { continue }
        matrix[from, default: [:]][to] = try cell.choice(Decision.self, "decision")
      }
    }
    if let field = fields["waivers"] {
      waivers = try field.list("a list of waivers") { field throws(PolicyError) in try ImportWaiver(field) }
    }
  }
}
