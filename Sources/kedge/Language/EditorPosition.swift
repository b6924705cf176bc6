internal import KedgeDocuments

/// Places as editors count: lines and UTF-16 units from 0.
///
/// - SeeAlso: Language Server Protocol 3.17, "Position".
enum EditorPosition {
  /// A range of bytes of a document.
  static func range(_ range: SourceRange, in document: Document) -> JSONValue {
    .object([
      "start": position(range.lowerBound, in: document), "end": position(range.upperBound, in: document),
    ])
  }

  /// One byte of a document.
  static func position(_ offset: Int, in document: Document) -> JSONValue {
    let line = document.position(at: offset).line
    let start = document.lineStart(line)
    let end = min(max(offset, start), document.bytes.count)
    let text = String(decoding: document.bytes[start..<end], as: UTF8.self)
    return .object([
      "line": .number(ExactNumber(line - 1)), "character": .number(ExactNumber(text.utf16.count)),
    ])
  }

  /// The byte at a place of an editor; nil for a line that is not there.
  static func offset(_ position: Node?, in document: Document) -> Int? {
    guard let line = position?["line"]?.number?.integerValue,
      let character = position?["character"]?.number?.integerValue,
      line >= 0, line < document.lineCount
    else { return nil }
    var offset = document.lineStart(line + 1)
    var units = 0
    for scalar in document.lineText(line + 1).unicodeScalars {
      if units >= character { break }
      units += UTF16.width(scalar)
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
