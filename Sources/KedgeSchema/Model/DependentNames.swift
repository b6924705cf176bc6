public import KedgeDocuments

/// A member name and the names that its presence requires, in `dependentRequired`.
public struct DependentNames: Hashable, Sendable {
  /// The name whose presence counts.
  public let name: Text
  /// The names that must then be present too.
  public let required: [Text]

  /// Creates the pair.
  public init(name: Text, required: [Text]) {
    self.name = name
    self.required = required
  }
}
