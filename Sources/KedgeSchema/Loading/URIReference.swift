public import KedgeDocuments

/// A URI reference in its five parts, as RFC 3986 cuts and resolves it.
///
/// Nothing is refused: real schemas hold references that are no URIs, and these simply find no resource.
/// A base without a scheme is a path in a repository; there `..` may lead above the top and stays visible, so
/// that whoever resolves addresses can refuse it.
///
/// - SeeAlso: RFC 3986, sections 5.2 "Relative Resolution" and 5.3, and appendix B.
public struct URIReference: Hashable, Sendable {
  /// Before the first `:`, or nil.
  public internal(set) var scheme: String?
  /// After `//`, or nil.
  public internal(set) var authority: String?
  /// The path, perhaps empty.
  public internal(set) var path: String
  /// After `?`, or nil.
  public internal(set) var query: String?
  /// After `#`, still percent-encoded, or nil.
  public internal(set) var fragment: String?

  /// Cuts a text.
  public init(_ text: String) {
    var rest = Substring(text)
    if let hash = rest.utf8.firstIndex(of: 0x23) {
      fragment = String(rest[rest.utf8.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let colon = Self.schemeEnd(rest) {
      scheme = String(rest[..<colon])
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if let question = rest.utf8.firstIndex(of: 0x3F) {
      query = String(rest[rest.utf8.index(after: question)...])
      rest = rest[..<question]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: 0x2F) ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// Where a document is kept: an absolute URI, or else a path, in which `#`, `?` and `%` stand for themselves.
  public init(address: String) {
    if Self.schemeEnd(Substring(address)) != nil {
      self.init(address)
      fragment = nil
    } else {
      self.init("")
      path = address
    }
  }

  /// This reference seen from a base, without its fragment: an absolute address, percent-decoded when it is a
  /// path.
  public func resolved(against base: URIReference) -> URIReference {
    var result = self
    result.fragment = nil
    if scheme == nil {
      result.scheme = base.scheme
      if authority == nil {
        result.authority = base.authority
        if path.isEmpty {
          result.path = base.path
          if query == nil { result.query = base.query }
          return result
        }
        let own = base.scheme == nil ? PercentEncoding.decoded(path) : path
        result.path = own.utf8.first == 0x2F ? own : base.merged(with: own)
      }
    }
    let mayLeaveTop = result.scheme == nil && result.authority == nil
    result.path = DotSegments.removed(from: result.path, keepingExcess: mayLeaveTop)
    return result
  }

  /// The whole as text, without the fragment.
  public var address: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    return text
  }

  /// The fragment as a pointer, percent-decoded; the root without a fragment, nil for a plain name.
  public var pointer: JSONPointer? { JSONPointer(PercentEncoding.decoded(fragment ?? "")) }

  private func merged(with relative: String) -> String {
    if authority != nil && path.isEmpty { return "/" + relative }
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return relative }
    return String(path[...slash]) + relative
  }

  /// The `:` behind a scheme: a letter, then letters, digits, `+`, `-`, `.`.
  private static func schemeEnd(_ text: Substring) -> Substring.Index? {
    guard let first = text.utf8.first, isLetter(first) else { return nil }
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if byte == 0x3A { return index }
      let isDigit = (0x30...0x39).contains(byte)
      guard isLetter(byte) || isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return nil }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
