/// A place in a document by names and indices from its root.
///
/// - SeeAlso: RFC 6901.
public struct JSONPointer: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The unescaped reference tokens, outermost first.
  public let tokens: [Text]

  /// The whole document.
  public static let root = JSONPointer([])

  /// A pointer from unescaped tokens.
  public init(_ tokens: [Text]) { self.tokens = tokens }

  /// Parses `""` or `/a/b~1c`; nil when the text is neither, or holds a `~` that is not `~0` or `~1`.
  public init?(_ text: String) {
    guard !text.utf8.isEmpty else {
      self.init([])
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [Text] = []
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens)
  }

  /// The pointer to a member of what this points to.
  public func appending(_ name: Text) -> JSONPointer { JSONPointer(tokens + [name]) }

  /// The pointer to an element of what this points to; `index` from 0.
  public func appending(index: Int) -> JSONPointer { appending(Text(String(index))) }

  /// The pointer to what holds this; nil at the root.
  public var parent: JSONPointer? { tokens.isEmpty ? nil : JSONPointer(Array(tokens.dropLast())) }

  /// Whether `other` is this place or inside it.
  public func isPrefix(of other: JSONPointer) -> Bool { other.tokens.starts(with: tokens) }

  /// The escaped text, `/a/b~1c`.
  public var description: String {
    var text: [UInt8] = []
    for token in tokens {
      text.append(UInt8(ascii: "/"))
      for byte in token.string.utf8 {
        switch byte {
        case UInt8(ascii: "~"): text += Array("~0".utf8)
        case UInt8(ascii: "/"): text += Array("~1".utf8)
        default: text.append(byte)
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Token by token, in the order of code points.
  public static func < (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.lexicographicallyPrecedes(right.tokens)
  }

  private static func unescape(_ part: Substring.UTF8View.SubSequence) -> Text? {
    var bytes: [UInt8] = []
    var tilde = false
    for byte in part {
      if tilde {
        switch byte {
        case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
        case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
        default: return nil
        }
        tilde = false
      } else if byte == UInt8(ascii: "~") {
        tilde = true
      } else {
        bytes.append(byte)
      }
    }
    return tilde ? nil : Text(String(decoding: bytes, as: UTF8.self))
  }
}
