public import KedgeContracts
public import KedgeInclusion

/// What a change does on the surfaces of one flow.
public struct Impact: Sendable {
  /// Who writes the documents there.
  public let flow: Flow
  /// The surfaces that the change reaches, sorted; empty names are contracts of one surface.
  public let surfaces: [String]
  /// What happens to their documents, under the assumptions.
  public let effect: Effect
  /// A document that was accepted and is rejected now.
  public let narrowing: Witness?
  /// A document that was rejected and is accepted now.
  public let widening: Witness?
  /// A document that pure logic would count, and an assumption does not: "strictly, ... was accepted".
  public let strictly: Witness?
  /// Whether only an assumption keeps the change from counting, with or without a document that shows it.
  public let isAssumed: Bool
  /// For what is no JSON document: an example in words or as an HTTP exchange.
  public let example: String?

  /// An impact from its parts.
  public init(
    flow: Flow, surfaces: [String], effect: Effect, narrowing: Witness? = nil, widening: Witness? = nil,
    strictly: Witness? = nil, isAssumed: Bool = false, example: String? = nil
  ) {
    self.flow = flow
    self.surfaces = surfaces
    self.effect = effect
    self.narrowing = narrowing
    self.widening = widening
    self.strictly = strictly
    self.isAssumed = isAssumed || strictly != nil
    self.example = example
  }
}
