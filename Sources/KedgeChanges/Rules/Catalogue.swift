/// All rules. A rule is in a file of its own as an extension of this, and in the list below.
public enum Catalogue {
  /// By id.
  public static let rules: [Rule] = [schemaChanged].sorted { $0.id < $1.id }

  private static let byID = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })

  /// The rule with an id.
  public static subscript(id: String) -> Rule? { byID[id] }
}
