internal import KedgeDocuments
internal import KedgePolicy

/// Moves a module to another lane in the text of kedge.yaml: the one word changes, comments and spaces stay.
enum LaneEdit {
  /// The text with the lane in it.
  static func apply(_ lane: Lane, to module: ModuleConfiguration, in document: Document) -> [UInt8] {
    if let node = module.lane.node {
      return replacing(
        node.range.lowerBound, node.range.upperBound, with: spelling(of: lane, like: node), in: document)
    }
    let first = module.node.members.first { _ in true }?.value.keyRange?.lowerBound
    guard let first else { return document.bytes }
    let isFlow = document.bytes[module.node.range.lowerBound] == UInt8(ascii: "{")
    if isFlow {
      let isJSON = document.bytes[first] == UInt8(ascii: "\"")
      let text = isJSON ? "\"lane\": \"\(lane.rawValue)\", " : "lane: \(lane.rawValue), "
      return replacing(first, first, with: text, in: document)
    }
    let column = document.position(at: first).column - 1
    let text = "lane: \(lane.rawValue)\n" + String(repeating: " ", count: column)
    return replacing(first, first, with: text, in: document)
  }

  /// In the quotes that the old word has.
  private static func spelling(of lane: Lane, like node: Node) -> String {
    switch node.document.bytes[node.range.lowerBound] {
    case UInt8(ascii: "\""): "\"\(lane.rawValue)\""
    case UInt8(ascii: "'"): "'\(lane.rawValue)'"
    default: lane.rawValue
    }
  }

  private static func replacing(_ start: Int, _ end: Int, with text: String, in document: Document) -> [UInt8]
  {
    Array(document.bytes[..<start]) + Array(text.utf8) + Array(document.bytes[end...])
  }
}
