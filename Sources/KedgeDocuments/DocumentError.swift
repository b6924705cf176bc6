/// A text that is no document, with the place and what to do about it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as facts.
  public enum Reason: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// The text ends inside something.
    case unexpectedEnd(inside: String)
    /// A byte that cannot stand here.
    case unexpected(found: String, expected: String)
    /// Something after the end of the value.
    case trailing
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// The text begins with a byte-order mark of UTF-16 or UTF-32.
    case notUTF8(encoding: String)
    /// A control character inside a string.
    case controlCharacter(UInt8)
    /// A backslash sequence that JSON lacks.
    case invalidEscape
    /// Half of a surrogate pair: not a character, so nothing could be compared with it.
    case loneSurrogate
    /// A number that JSON does not spell so.
    case invalidNumber
    /// A name that the object already has.
    case duplicateName(String, first: SourcePosition)
    /// A bound of `DocumentLimits` was met.
    case limit(name: String, value: Int)
    /// A bound of `ExactNumber` was met, which nothing raises.
    case fixedLimit(name: String, value: Int)
    /// YAML that is malformed, in libyaml's words.
    case malformedYAML(String)
    /// YAML that has no JSON meaning.
    case unsupportedYAML(String)
  }

  /// The document's name, as given by who read it.
  public let document: String
  /// The place.
  public let position: SourcePosition
  /// The byte offset of the place.
  public let offset: Int
  /// What is wrong.
  public let reason: Reason

  /// An error from its facts.
  public init(document: String, position: SourcePosition, offset: Int, reason: Reason) {
    self.document = document
    self.position = position
    self.offset = offset
    self.reason = reason
  }

  /// `name:line:column: what is wrong; what to do`.
  public var description: String { "\(document):\(position): \(message)" }

  /// What is wrong and what to do, without the place.
  public var message: String {
    switch reason {
    case .empty: "the document is empty; write a JSON or YAML value"
    case .unexpectedEnd(let inside): "the text ends inside \(inside); complete it"
    case .unexpected(let found, let expected): "found \(found), expected \(expected)"
    case .trailing: "there is text after the end of the value; a document holds one value"
    case .invalidUTF8: "these bytes are not UTF-8; save the file as UTF-8"
    case .notUTF8(let encoding): "the text is \(encoding); save the file as UTF-8"
    case .controlCharacter(let byte):
      "a control character (0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))) inside a string; write it as an escape"
    case .invalidEscape: "no such escape in JSON; a backslash is written \\\\"
    case .loneSurrogate: "half of a surrogate pair, which is no character; write the whole pair"
    case .invalidNumber: "not a JSON number; digits, then optionally .digits, then optionally e and digits"
    case .duplicateName(let name, let first):
      "`\(name)` is already a member of this object (first at \(first)); keep one of the two"
    case .limit(let name, let value): "the limit `\(name)` of \(value) is exceeded; raise it if this is meant"
    case .fixedLimit(let name, let value):
      "the limit `\(name)` of \(value) is exceeded, which cannot be raised; write it as a string"
    case .malformedYAML(let words): "malformed YAML: \(words)"
    case .unsupportedYAML(let words): "YAML that JSON cannot express: \(words)"
    }
  }
}
