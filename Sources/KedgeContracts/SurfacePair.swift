/// The same surface in two versions of a contract.
public struct SurfacePair: Sendable {
  /// As it was.
  public let old: Surface
  /// As it is; it gives the pair its name and flow.
  public let new: Surface

  /// Two surfaces that are one.
  public init(old: Surface, new: Surface) {
    self.old = old
    self.new = new
  }
}
