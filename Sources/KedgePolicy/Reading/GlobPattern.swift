/// A pattern over repository paths: `*` and `?` within one folder, `**` over any number of folders.
///
/// Every other character stands for itself, exact in case; paths are compared by their UTF-8 bytes and `?` is one
/// scalar. Matching costs at most the product of both lengths, whatever the pattern.
public struct GlobPattern: Hashable, Sendable {
  /// The pattern as it was written.
  public let source: String

  private let segments: [[Unicode.Scalar]]

  /// Makes a pattern.
  ///
  /// - Parameter source: Folders and a file name separated by `/`, such as `schemas/**/*.json`.
  public init(_ source: String) {
    self.source = source
    segments = Self.segments(of: source, lowered: false)
  }

  /// Whether the pattern matches a path.
  ///
  /// - Parameter path: A path relative to where the pattern is, with `/` between its parts.
  /// - Returns: Whether the whole path matches, in exact case.
  public func matches(_ path: String) -> Bool {
    Self.matches(segments, Self.segments(of: path, lowered: false))
  }

  /// Whether the pattern would match the path if case did not count, and does not match it as it is.
  ///
  /// - Parameter path: A path relative to where the pattern is, with `/` between its parts.
  /// - Returns: Whether only case is in the way.
  public func matchesOnlyIgnoringCase(_ path: String) -> Bool {
    !matches(path)
      && Self.matches(Self.segments(of: source, lowered: true), Self.segments(of: path, lowered: true))
  }

  /// Equal when written alike, byte by byte.
  public static func == (left: GlobPattern, right: GlobPattern) -> Bool { left.segments == right.segments }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(segments) }

  private static func segments(of text: String, lowered: Bool) -> [[Unicode.Scalar]] {
    let scalars =
      lowered
      ? text.unicodeScalars.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
      : Array(text.unicodeScalars)
    return scalars.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
  }

  private static func matches(_ pattern: [[Unicode.Scalar]], _ path: [[Unicode.Scalar]]) -> Bool {
    WildcardMatch.matches(pattern, path, isStar: { $0 == ["*", "*"] }) { part, name in
      WildcardMatch.matches(part, name, isStar: { $0 == "*" }) { $0 == "?" || $0 == $1 }
    }
  }
}
