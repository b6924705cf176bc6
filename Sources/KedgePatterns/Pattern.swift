/// An ECMA-262 regular expression over code points, with search semantics: it matches a text that has a matching part.
///
/// Read in unicode mode first; a source that is no such pattern is read again with the leniencies of Annex B.
///
/// - SeeAlso: ECMA-262, section 22.2; JSON Schema 2020-12 Core, section 6.4.
public struct Pattern: Sendable {
  /// How the source was read.
  public enum Mode: Hashable, Sendable {
    /// The `u` flag's grammar.
    case unicode
    /// Annex B's grammar, code points all the same.
    case lenient
  }

  /// The longest compiled program, in instructions; `{n,m}` is written out.
  public static let programLimit = 250_000
  /// Steps that matching a pattern with backreferences may take.
  public static let stepLimit = 5_000_000

  /// The text of the pattern.
  public let source: String
  /// How it was read.
  public let mode: Mode
  let expression: RegularExpression
  private let program: Program

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` with the place when the text is a pattern in neither grammar, or its program exceeds
  ///   `programLimit`.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    do {
      expression = try PatternParser.parse(source, mode: .unicode)
      mode = .unicode
    } catch let unicodeError {
      do {
        expression = try PatternParser.parse(source, mode: .lenient)
        mode = .lenient
      } catch {
        throw unicodeError
      }
    }
    program = try Program(expression)
  }

  /// Whether matching is linear in the text: there is no backreference.
  public var isRegular: Bool { !expression.contains { if case .backreference = $0 { true } else { false } } }

  /// Whether a text has a matching part; false when a pattern with backreferences spends `stepLimit`.
  public func matches(_ text: String) -> Bool { matches(text, stepLimit: Self.stepLimit) ?? false }

  /// Whether a text has a matching part; nil when that took more steps than allowed, which only patterns with
  /// backreferences can.
  public func matches(_ text: String, stepLimit: Int) -> Bool? {
    let scalars = text.unicodeScalars.map(\.value)
    if isRegular { return Simulation(text: scalars).search(program) }
    return Backtracking.search(expression, scalars, stepLimit: stepLimit)
  }
}

extension Pattern: Hashable {
  /// Same source.
  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.source.utf8.elementsEqual(right.source.utf8)
  }

  /// Feeds the source.
  public func hash(into hasher: inout Hasher) { for byte in source.utf8 { hasher.combine(byte) } }
}
