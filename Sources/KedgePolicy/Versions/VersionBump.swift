/// Which part of a version a release must raise.
public enum VersionBump: String, CaseIterable, Hashable, Sendable {
  /// Nothing that documents can tell.
  case patch
  /// Something new.
  case minor
  /// Something that breaks, or that could not be decided.
  case major

  /// What a class of changes calls for.
  public init(_ classification: Classification) {
    self =
      switch classification {
      case .breaking, .undecided: .major
      case .additive: .minor
      case .neutral: .patch
      }
  }

  /// What a set of findings calls for; nil for none.
  public init?(_ findings: some Sequence<Finding>) {
    guard let worst = findings.map(\.classification).min() else { return nil }
    self.init(worst)
  }
}

extension VersionBump: Comparable {
  /// The smaller step.
  public static func < (left: VersionBump, right: VersionBump) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .patch: 0
    case .minor: 1
    case .major: 2
    }
  }
}

extension SemanticVersion {
  /// The least release that is a step above.
  ///
  /// Before 1.0.0 a break calls for a minor step and all else for a patch, since nothing there is promised yet (item 4)
  /// and 1.0.0 is a decision, not a consequence. A prerelease leads to its own release when that is step enough.
  public func next(_ bump: VersionBump) -> SemanticVersion {
    let step = core[0].isZero ? (bump == .major ? VersionBump.minor : .patch) : bump
    if isPrerelease, step.isReached(by: core) { return SemanticVersion(core: core) }
    let zero = VersionIdentifier.zero
    return switch step {
    case .major: SemanticVersion(core: [core[0].successor, zero, zero])
    case .minor: SemanticVersion(core: [core[0], core[1].successor, zero])
    case .patch: SemanticVersion(core: [core[0], core[1], core[2].successor])
    }
  }

  /// Whether a release may have this version after another one: it is above, by a large enough step. A prerelease is
  /// measured by the release that it leads to.
  public func suffices(after previous: SemanticVersion, for bump: VersionBump) -> Bool {
    guard previous < self else { return false }
    return SemanticVersion(core: core) >= previous.next(bump)
  }
}

extension VersionBump {
  /// Whether a version with these numbers is a step of this size by itself: `3.0.0` is a major one.
  fileprivate func isReached(by core: [VersionIdentifier]) -> Bool {
    switch self {
    case .major: core[1].isZero && core[2].isZero
    case .minor: core[2].isZero
    case .patch: true
    }
  }
}
