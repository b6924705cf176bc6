/// An element of an XML document: elements in it, or text.
///
/// - SeeAlso: XML 1.0 (fifth edition), sections 2.2 and 2.4.
struct XMLElement {
  private let name: String
  private let attributes: [(String, String)]
  private let children: [XMLElement]
  private let content: String

  init(_ name: String, _ attributes: [(String, String)], _ children: [XMLElement] = [], text: String = "") {
    self.name = name
    self.attributes = attributes
    self.children = children
    content = text
  }

  /// The element, two spaces a level; text in it stands as it is.
  func text(indent: String = "") -> String {
    let head =
      indent + "<\(name)" + attributes.map { " \($0)=\"\(Self.escaped($1, isAttribute: true))\"" }.joined()
    if !content.isEmpty { return "\(head)>\(Self.escaped(content, isAttribute: false))</\(name)>" }
    guard !children.isEmpty else { return head + "/>" }
    let inner = children.map { $0.text(indent: indent + "  ") }.joined(separator: "\n")
    return "\(head)>\n\(inner)\n\(indent)</\(name)>"
  }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\n": result.append(scalar)
      default: PlainText.append(scalar, TextStyle(), to: &result)
      }
    }
    return String(result)
  }
}
