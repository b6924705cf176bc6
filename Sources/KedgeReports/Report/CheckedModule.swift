public import KedgePolicy

/// A module that was looked at, and the release that its changes call for.
public struct CheckedModule: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The lane that it is judged in.
  public let lane: String
  /// What it was compared with; empty for nothing.
  public let oldName: String
  /// What its changes call for; nil where nothing changed, or nothing was compared with a release.
  public let bump: VersionBump?
  /// The least number that its next release may have; nil likewise.
  public let next: String?

  /// A module from its parts.
  public init(name: String, lane: String, oldName: String, bump: VersionBump?, next: String?) {
    self.name = name
    self.lane = lane
    self.oldName = oldName
    self.bump = bump
    self.next = next
  }

  /// `billing 2.0.0 (major)`; nil where nothing is called for.
  public var release: String? {
    guard let bump, let next else { return nil }
    return "\(name) \(next) (\(bump.rawValue))"
  }
}
