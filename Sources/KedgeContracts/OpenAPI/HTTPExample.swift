public import KedgeDocuments

/// A document that crosses a surface of an API, as the request or the answer that carries it.
public enum HTTPExample {
  /// The text of the message, or nil for a surface that is none of an API's.
  ///
  /// ```
  /// POST /orders HTTP/1.1
  /// Content-Type: application/json
  ///
  /// {"id":"a"}
  /// ```
  ///
  /// - Parameters:
  ///   - surface: The name of the surface: `POST /orders > request body > application/json`.
  ///   - document: What crosses it.
  public static func text(surface: String, document: JSONValue) -> String? {
    var parts = surface.split(separator: ">").map { String($0.drop { $0 == " " }).trimmedAtEnd }
    guard let last = parts.popLast(), let line = requestLine(parts) else { return nil }
    switch parts.last {
    case "request body": return "\(line) HTTP/1.1\nContent-Type: \(last)\n\n\(document)"
    case let part? where part.hasPrefix("response "):
      let status = "HTTP/1.1 \(part.dropFirst("response ".count))"
      if last.hasPrefix("header ") {
        return "\(status)\n\(last.dropFirst("header ".count)): \(plain(document))"
      }
      return "\(status)\nContent-Type: \(last)\n\n\(document)"
    default: return parameter(last, document, line)
    }
  }

  /// `GET /orders` of the first part that begins with a method.
  private static func requestLine(_ parts: [String]) -> String? {
    parts.last { part in
      let words = part.split(separator: " ")
      return words.first.map { $0.utf8.allSatisfy { (65...90).contains($0) } } ?? false
    }
  }

  private static func parameter(_ part: String, _ document: JSONValue, _ line: String) -> String? {
    let words = part.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, words[1] == "parameter" else { return nil }
    let (name, value) = (words[2], plain(document))
    switch words[0] {
    case "query": return "\(line)?\(name)=\(value) HTTP/1.1"
    case "path": return "\(line.replacing("{\(name)}", with: value)) HTTP/1.1"
    case "header": return "\(line) HTTP/1.1\n\(name): \(value)"
    case "cookie": return "\(line) HTTP/1.1\nCookie: \(name)=\(value)"
    default: return nil
    }
  }

  /// A single value as text; lists and objects as JSON, whose style the description says.
  private static func plain(_ document: JSONValue) -> String {
    if case .string(let text) = document { text.string } else { "\(document)" }
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedAtEnd: String {
    var rest = Substring(self)
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
