public import KedgePolicy

/// What each release of a module changed against the one before it.
public struct ReleaseHistory: Hashable, Sendable {
  /// One release.
  public struct Release: Hashable, Sendable {
    /// Its version.
    public let version: String
    /// How many findings of each class it has against the release before it; none for the first one.
    public let classes: [Classification: Int]

    /// A release from its parts.
    public init(version: String, classes: [Classification: Int]) {
      self.version = version
      self.classes = classes
    }
  }

  /// The module.
  public let module: String
  /// In the order of their versions.
  public let releases: [Release]

  /// A history from its parts.
  public init(module: String, releases: [Release]) {
    self.module = module
    self.releases = releases
  }
}
