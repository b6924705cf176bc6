public import KedgeContracts
public import KedgeInclusion

/// How one pair of surfaces was decided, both ways.
public struct SurfaceProof: Sendable {
  /// The surface.
  public let surface: String
  /// Who writes its documents.
  public let flow: Flow
  /// Whether every old document is accepted now.
  public let backward: Verdict
  /// Whether every document that is accepted now was accepted before.
  public let forward: Verdict

  /// A proof from its parts.
  public init(surface: String, flow: Flow, backward: Verdict, forward: Verdict) {
    self.surface = surface
    self.flow = flow
    self.backward = backward
    self.forward = forward
  }
}
