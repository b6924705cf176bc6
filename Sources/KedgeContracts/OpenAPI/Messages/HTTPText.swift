import KedgeDocuments
import KedgeSchema

/// Values as messages carry them.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Style Values"; RFC 6570.
enum HTTPText {
  /// A parameter or header with its value: `a=1&a=2`, `X-Left: 3`; of a path parameter the value alone.
  static func of(_ value: JSONValue, for parameter: HTTPParameter) -> String {
    let name = encoded(parameter.name.string)
    guard case .style(let style, let explode) = parameter.serialization.form else {
      let text = plain(value)
      switch parameter.place {
      case .header: return "\(parameter.name): \(text)"
      case .path, .querystring: return encoded(text)
      default: return "\(name)=\(encoded(text))"
      }
    }
    switch parameter.place {
    case .header: return "\(parameter.name): \(listed(value, explode, plain))"
    case .path: return path(value, style, explode, name)
    case .querystring: return encoded(plain(value))
    case .query, .cookie: return query(value, style, explode, name)
    }
  }

  /// The body of a message; nil where there is no document.
  static func body(_ document: JSONValue?, _ media: MediaType) -> String? {
    guard let document else { return nil }
    if media.range.isMultipart { return multipart(document) }
    if media.range.isForm { return form(document, media) }
    return media.range.isJSON || media.range.isXML ? document.description : plain(document)
  }

  // MARK: Forms

  private static func form(_ document: JSONValue, _ media: MediaType) -> String {
    guard case .object(let object) = document else { return plain(document) }
    return object.members.map { member in
      let serialization = media.encodings[member.name]?.serialization
      guard case .style(let style, let explode) = serialization?.form else {
        return query(member.value, "form", true, encoded(member.name.string))
      }
      return query(member.value, style, explode, encoded(member.name.string))
    }.joined(separator: "&")
  }

  private static func multipart(_ document: JSONValue) -> String {
    guard case .object(let object) = document else { return plain(document) }
    let parts = object.members.map { member in
      "--part\nContent-Disposition: form-data; name=\"\(member.name)\"\n\n\(plain(member.value))\n"
    }
    return parts.joined() + "--part--"
  }

  // MARK: Styles

  private static func query(_ value: JSONValue, _ style: Text, _ explode: Bool, _ name: String) -> String {
    switch (value, style) {
    case (.object(let object), "deepObject"):
      return object.members.map { "\(name)[\(encoded($0.name.string))]=\(encoded(plain($0.value)))" }
        .joined(separator: "&")
    case (.object(let object), _) where explode:
      return object.members.map { "\(encoded($0.name.string))=\(encoded(plain($0.value)))" }
        .joined(separator: "&")
    case (.array(let elements), _) where explode:
      return elements.map { "\(name)=\(encoded(plain($0)))" }.joined(separator: "&")
    case (.array(let elements), "spaceDelimited"), (.array(let elements), "pipeDelimited"),
      (.array(let elements), "tabDelimited"):
      let separator = style == "spaceDelimited" ? "%20" : style == "pipeDelimited" ? "%7C" : "%09"
      return "\(name)=" + elements.map { encoded(plain($0)) }.joined(separator: separator)
    default: return "\(name)=" + listed(value, false) { encoded(plain($0)) }
    }
  }

  private static func path(_ value: JSONValue, _ style: Text, _ explode: Bool, _ name: String) -> String {
    let text = listed(value, explode) { encoded(plain($0)) }
    switch style {
    case "label": return "." + (explode ? text.replacing(",", with: ".") : text)
    case "matrix":
      switch value {
      case .array(let elements) where explode:
        return elements.map { ";\(name)=\(encoded(plain($0)))" }.joined()
      case .object where explode: return ";" + text.replacing(",", with: ";")
      default: return ";\(name)=\(text)"
      }
    default: return text
    }
  }

  /// Elements and members with commas between them.
  private static func listed(_ value: JSONValue, _ explode: Bool, _ text: (JSONValue) -> String) -> String {
    switch value {
    case .array(let elements): elements.map(text).joined(separator: ",")
    case .object(let object):
      object.members.map { "\($0.name)\(explode ? "=" : ",")\(text($0.value))" }.joined(separator: ",")
    default: text(value)
    }
  }

  /// A text as it is; anything else as JSON.
  static func plain(_ value: JSONValue) -> String {
    if case .string(let text) = value { text.string } else { value.description }
  }

  /// Percent-encoded but for unreserved characters.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
