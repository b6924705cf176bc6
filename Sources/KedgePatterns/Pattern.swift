/// An ECMA-262 regular expression over code points, with search semantics: it matches a text that has a matching part.
///
/// Read in unicode mode first; a source that is no such pattern is read again with the leniencies of Annex B.
///
/// - SeeAlso: ECMA-262, section 22.2; JSON Schema 2020-12 Core, section 6.4.
public struct Pattern: Sendable {
  /// How a source is read.
  public enum Mode: Hashable, Sendable {
    /// The `u` flag's grammar.
    case unicode
    /// Annex B's grammar, code points all the same.
    case lenient
  }

  /// Why the texts that a pattern matches are no regular language here.
  public enum Opacity: Hashable, Sendable {
    /// It asks for a part that was read before.
    case backreference
    /// It has more lookaheads and lookbehinds than `Pattern.lookLimit`.
    case lookarounds
    /// It has more optional parts in a row than `Pattern.optionalLimit`; matching it is linear all the same.
    case optionalParts
  }

  /// The longest source, in characters.
  public static let sourceLimit = 1_000_000
  /// How deep groups may nest.
  public static let depthLimit = 200
  /// The longest compiled program, in instructions; `{n,m}` is written out.
  public static let programLimit = 1_000_000
  /// The most lookaheads and lookbehinds whose language is built.
  public static let lookLimit = 64
  /// The most optional parts in a row whose language is built.
  public static let optionalLimit = 2_000
  /// Steps that matching may take: an opaque pattern's tries, or making the states of one with large `{n,m}`.
  public static let stepLimit = 5_000_000
  /// The version of Unicode that `\p{...}` and the names of groups are read by.
  public static let unicodeVersion = UnicodeProperties.version

  /// The text of the pattern.
  public let source: String
  /// How it was read.
  public let mode: Mode
  /// Why its language is not regular; nil when it is, and matching is linear in the text.
  public let opacity: Opacity?
  let expression: RegularExpression
  /// What it matches texts by, apart from all else that it is.
  public let matcher: PatternMatcher

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` with the place when the text is a pattern in neither grammar, or exceeds a bound.
  public init(_ source: String) throws(PatternError) {
    do {
      try self.init(source, mode: .unicode)
    } catch let unicodeError {
      do { try self.init(source, mode: .lenient) } catch { throw unicodeError }
    }
  }

  /// Reads a pattern by one grammar alone.
  ///
  /// - Throws: `PatternError` with the place when the text is no such pattern, or exceeds a bound.
  public init(_ source: String, mode: Mode) throws(PatternError) {
    self.source = source
    self.mode = mode
    expression = try PatternParser.parse(source, mode: mode)
    guard expression.size <= Self.programLimit else {
      throw PatternError(problem: .tooLarge, offset: 0)
    }
    opacity = Self.opacity(of: expression)
    matcher = PatternMatcher(expression, isLinear: opacity == nil || opacity == .optionalParts)
  }

  private static func opacity(of expression: RegularExpression) -> Opacity? {
    if !expression.backreferences.isEmpty { return .backreference }
    if expression.lookCount > lookLimit { return .lookarounds }
    return expression.optionalCount > optionalLimit ? .optionalParts : nil
  }

  /// Whether the texts it matches are a regular language, and matching is linear in the text.
  public var isRegular: Bool { opacity == nil }

  /// Whether a text has a matching part; false when that took more than `stepLimit`: for where a match is what
  /// something follows from.
  public func matches(_ text: String) -> Bool { matches(text, stepLimit: Self.stepLimit) ?? false }

  /// Whether a text may have a matching part; true when that took more than `stepLimit`: for where something follows
  /// from no match.
  public func mayMatch(_ text: String) -> Bool { matches(text, stepLimit: Self.stepLimit) ?? true }

  /// Whether a text has a matching part; nil when that took more steps than allowed, which only opaque patterns and
  /// those of large `{n,m}` can.
  public func matches(_ text: String, stepLimit: Int) -> Bool? {
    matches(utf8: text.utf8Span.span, stepLimit: stepLimit)
  }

  /// The same for a text by its well-formed UTF-8.
  public func matches(utf8 text: Span<UInt8>, stepLimit: Int) -> Bool? {
    matcher.matches(utf8: text, stepLimit: stepLimit)
  }
}

extension Pattern: Hashable {
  /// Same source, read alike.
  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.mode == right.mode && left.source.utf8.elementsEqual(right.source.utf8)
  }

  /// Feeds the source.
  public func hash(into hasher: inout Hasher) { for byte in source.utf8 { hasher.combine(byte) } }
}
