public import KedgeDocuments
internal import KedgePatterns

/// A label of a metric or an attribute of another signal.
public struct TelemetryLabel: Sendable {
  /// So many values of a pattern are counted; with more it has no bound.
  public static let countLimit = 10_000

  /// Its name.
  public let name: Text
  /// Where it is written.
  public let node: Node
  /// `string`, `int`, `enum`, ...; nil where it refers to what is declared elsewhere.
  public let type: Text?
  /// The values that are listed.
  public let values: [Text]?
  /// What the values match: anywhere, unless it says otherwise.
  public let pattern: Text?
  /// Whether it is always there.
  public let isRequired: Bool
  /// Whether it is an attribute of a registry of conventions, which names attributes and leaves their values to others.
  public let isConvention: Bool

  init(
    name: Text, node: Node, type: Text?, values: [Text]?, pattern: Text? = nil, isRequired: Bool,
    isConvention: Bool
  ) {
    (self.name, self.node, self.type, self.values) = (name, node, type, values)
    (self.pattern, self.isRequired, self.isConvention) = (pattern, isRequired, isConvention)
  }

  /// How many values it has at most; nil where there is no bound, or none is known.
  public var cardinality: Int? {
    if let values { return Set(values).count }
    if type == "boolean" || type == "bool" { return 2 }
    guard let pattern, let parsed = try? Pattern(pattern.string) else { return nil }
    let arena = LanguageArena()
    guard let language = arena.language(of: parsed) else { return nil }
    var fuel = 200_000
    let count = arena.memberCount(of: language, upTo: Self.countLimit + 1, fuel: &fuel)
    return count.flatMap { $0 > Self.countLimit ? nil : $0 }
  }
}
