extension PatternError: CustomStringConvertible {
  /// The message and the place.
  public var description: String { "\(message) at character \(offset + 1)" }

  /// What is wrong and what to do.
  public var message: String {
    switch problem {
    case .unmatchedParenthesis: "unmatched `)`"
    case .unclosedGroup: "a group is not closed"
    case .unclosedClass: "`[` is not closed"
    case .unknownGroupKind:
      "groups begin with `(`, `(?:`, `(?<name>`, `(?=`, `(?!`, `(?<=` or `(?<!`; inline flags do not exist"
    case .nothingToRepeat: "nothing to repeat"
    case .repeatedAssertion: "an assertion cannot be repeated"
    case .quantifierOutOfOrder: "the numbers of `{n,m}` are out of order"
    case .rangeOutOfOrder: "the bounds of a range are out of order"
    case .classInRange: "a class cannot bound a range"
    case .unescaped(let character): "`\(character)` must be escaped"
    case .unknownEscape: "no such escape"
    case .trailingBackslash: "the pattern ends with a backslash"
    case .invalidCodePoint: "a code point is `\\u{X}`, up to 10FFFF"
    case .unknownProperty(""): "a property is `\\p{Name}` or `\\p{Name=Value}`"
    case .unknownProperty(let name): "the property `\(name)` is not known to ECMA-262"
    case .invalidGroupName: "a group name is an identifier and ends with `>`"
    case .duplicateGroupName(let name): "there are two groups `\(name)`"
    case .unknownGroup: "there is no such group"
    case .tooDeep: "more than \(Pattern.depthLimit) nested groups (bound: depth)"
    case .tooLong: "more than \(Pattern.sourceLimit) characters (bound: length)"
    case .tooLarge: "more than \(Pattern.programLimit) instructions (bound: program)"
    }
  }
}
