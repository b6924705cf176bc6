/// The version of a release: three numbers, an optional prerelease, optional build metadata.
///
/// Order and equality are precedence, so build metadata is kept and not compared. Comparison costs the length of the
/// prerelease. Numbers of any length are exact.
///
/// - SeeAlso: Semantic Versioning 2.0.0, https://semver.org/spec/v2.0.0.html, items 2, 9, 10 and 11.
public struct SemanticVersion: Sendable {
  let core: [VersionIdentifier]
  let prerelease: [VersionIdentifier]

  /// The version as it was written.
  public let description: String

  /// Reads a version.
  ///
  /// - Parameter text: A whole version, such as `2.3.0` or `3.0.0-rc.1+build.5`; no leading `v`, no spaces.
  /// - Returns: Nothing when the text is no semantic version.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let plus = bytes.firstIndex(of: UInt8(ascii: "+")) ?? bytes.endIndex
    if plus < bytes.endIndex, VersionIdentifier.list(bytes[(plus + 1)...], leadingZeros: true) == nil {
      return nil
    }
    let dash = bytes[..<plus].firstIndex(of: UInt8(ascii: "-")) ?? plus
    guard let core = VersionIdentifier.list(bytes[..<dash], leadingZeros: false), core.count == 3,
      core.allSatisfy(\.isNumeric)
    else { return nil }
    self.core = core
    if dash < plus {
      guard let list = VersionIdentifier.list(bytes[(dash + 1)..<plus], leadingZeros: false) else {
        return nil
      }
      prerelease = list
    } else {
      prerelease = []
    }
    description = text
  }

  /// A release from its three numbers.
  init(core: [VersionIdentifier]) {
    self.core = core
    prerelease = []
    description = core.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: ".")
  }

  /// Whether the version comes before its release, such as `3.0.0-rc.1`; such a version is never a golden release.
  public var isPrerelease: Bool { !prerelease.isEmpty }

  /// Whether both versions are of one major line.
  ///
  /// - Parameter other: The version to compare with.
  /// - Returns: Whether the first numbers are equal.
  public func isSameMajorLine(as other: SemanticVersion) -> Bool { core[0] == other.core[0] }
}

extension SemanticVersion: CustomStringConvertible, Hashable, Comparable {
  /// Whether both have the same precedence: build metadata does not count.
  public static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    left.core == right.core && left.prerelease == right.prerelease
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(core)
    hasher.combine(prerelease)
  }

  /// Whether the left version has the lower precedence (item 11).
  public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    if left.core != right.core { return left.core.lexicographicallyPrecedes(right.core) }
    if left.prerelease.isEmpty || right.prerelease.isEmpty { return left.isPrerelease && !right.isPrerelease }
    return left.prerelease.lexicographicallyPrecedes(right.prerelease)
  }
}
