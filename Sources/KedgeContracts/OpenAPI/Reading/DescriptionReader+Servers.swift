import KedgeDocuments
import KedgeSchema

/// Where an API is served.
extension DescriptionReader {
  /// The servers that hold for the whole document; none for the root of where the document is.
  func globalServers() -> [ServerURL] {
    if version == .swagger20 { return swaggerServers(root) }
    return root["servers"].map { servers($0) } ?? []
  }

  /// The servers of a list.
  func servers(_ list: Node) -> [ServerURL] {
    list.elements.compactMap { node in
      guard let text = node["url"]?.text else { return nil }
      return ServerURL(text: text, node: node, bases: Self.bases(text.string, node["variables"]))
    }
  }

  /// `host`, `basePath` and `schemes`, the latter perhaps of one operation.
  func swaggerServers(_ operation: Node) -> [ServerURL] {
    let host = root["host"]?.string ?? ""
    let path = root["basePath"]?.string ?? ""
    let schemes = (operation["schemes"] ?? root["schemes"])?.elements.compactMap(\.string) ?? []
    let node = root["basePath"] ?? root["host"] ?? operation["schemes"] ?? root["schemes"] ?? root
    if host.isEmpty, schemes.isEmpty {
      return path.isEmpty ? [] : [ServerURL(text: Text(path), node: node, bases: [Self.normalized(path)])]
    }
    let texts = schemes.isEmpty ? ["//\(host)\(path)"] : schemes.map { "\($0)://\(host)\(path)" }
    return texts.map { ServerURL(text: Text($0), node: node, bases: [Self.normalized($0)]) }
  }

  /// Every base that a URL can be; a variable that lists no values stays open.
  private static func bases(_ url: String, _ variables: Node?) -> [String] {
    var result = [""]
    var rest = Substring(url)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let literal = String(rest[..<open])
      let variable = variables?[Text(String(rest[rest.index(after: open)..<close]))]
      var values = variable?["enum"]?.elements.compactMap(\.string) ?? []
      if values.isEmpty || result.count * values.count > 64 { values = ["{}"] }
      result = result.flatMap { base in values.map { base + literal + $0 } }
      rest = rest[rest.index(after: close)...]
    }
    return result.map { normalized($0 + rest) }
  }

  /// Host in small letters, no default port, no slash at the end.
  private static func normalized(_ url: String) -> String {
    let reference = URIReference(url)
    var path = reference.path
    while path.hasSuffix("/") { path.removeLast() }
    return origin(of: reference) + path
  }

  /// Where a client goes: spelt one way, though it can be written in several.
  ///
  /// - SeeAlso: RFC 3986, section 6.2.2.1 "Case Normalization" and 6.2.3 "Scheme-Based Normalization".
  static func address(_ url: Text) -> Text {
    let reference = URIReference(url.string)
    return Text(origin(of: reference) + reference.path + (reference.query.map { "?" + $0 } ?? ""))
  }

  /// Scheme and host in small letters, no default port.
  private static func origin(of reference: URIReference) -> String {
    let scheme = reference.scheme.map { lowercased(Text($0)) }
    var authority = reference.authority.map { lowercased(Text($0)) }
    if scheme == "https", let host = authority, host.hasSuffix(":443") {
      authority = String(host.dropLast(4))
    }
    if scheme == "http", let host = authority, host.hasSuffix(":80") {
      authority = String(host.dropLast(3))
    }
    return (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "")
  }
}
