public import KedgeDocuments

/// One thing that a gate looked at.
public struct GateFact: Error, Sendable, CustomStringConvertible {
  /// Whether it is as demanded.
  public let passes: Bool
  /// What was found and what was wanted.
  public let text: String
  /// Where it was found; nil where there is no document.
  public let node: Node?

  /// A fact from its parts.
  public init(passes: Bool, text: String, node: Node? = nil) {
    self.passes = passes
    self.text = text
    self.node = node
  }

  /// `artifacts/a_unit_test_results.json:3:5: ...`
  public var description: String {
    node.map { "\($0.document.name):\($0.position): \(text)" } ?? text
  }
}
