/// A text that is no regular expression, or one beyond a bound.
public struct PatternError: Error, Hashable, Sendable {
  /// What can be wrong with a pattern.
  public enum Problem: Hashable, Sendable {
    /// `)` without `(`.
    case unmatchedParenthesis
    /// `(` without `)`.
    case unclosedGroup
    /// `[` without `]`.
    case unclosedClass
    /// `(?` and something that begins no group.
    case unknownGroupKind
    /// A quantifier with nothing before it.
    case nothingToRepeat
    /// A quantifier after an assertion.
    case repeatedAssertion
    /// `{2,1}`.
    case quantifierOutOfOrder
    /// `[b-a]`.
    case rangeOutOfOrder
    /// `[\w-a]`.
    case classInRange
    /// A character that stands for itself only after a backslash.
    case unescaped(Character)
    /// A backslash before something that makes no escape.
    case unknownEscape
    /// A backslash at the end.
    case trailingBackslash
    /// `\u{...}` beyond the code points, or not closed.
    case invalidCodePoint
    /// `\p{...}` of a property or value that ECMA-262 does not know; empty where the braces are wrong.
    case unknownProperty(String)
    /// `(?<...>` with what is no identifier.
    case invalidGroupName
    /// Two groups of one name.
    case duplicateGroupName(String)
    /// A backreference to a group that there is not.
    case unknownGroup
    /// More nested groups than `Pattern.depthLimit`.
    case tooDeep
    /// More characters than `Pattern.sourceLimit`.
    case tooLong
    /// A program of more instructions than `Pattern.programLimit`, mostly by nested `{n,m}`.
    case tooLarge
  }

  /// What is wrong.
  public let problem: Problem
  /// The place in the pattern, in code points from 0.
  public let offset: Int
}
