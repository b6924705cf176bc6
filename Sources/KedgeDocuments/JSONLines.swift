/// A text of many JSON documents, one a line. Empty lines are no documents.
///
/// - SeeAlso: jsonlines.org.
package struct JSONLines: Sendable {
  /// One line that is to be a document.
  package struct Line: Sendable {
    /// From 1.
    package let number: Int
    let bytes: ArraySlice<UInt8>
    let name: String

    /// The document; its own places count from its line, `place` counts from the first.
    package func read(limits: DocumentLimits = .standard) throws(DocumentError) -> Document {
      do throws(DocumentError) {
        return try Document.read(Array(bytes), name: name, format: .json, limits: limits)
      } catch {
        throw DocumentError(
          document: error.document, position: place(error.position), offset: bytes.startIndex + error.offset,
          reason: error.reason)
      }
    }

    /// A place in the document as one in the whole text.
    package func place(_ position: SourcePosition) -> SourcePosition {
      SourcePosition(line: position.line + number - 1, column: position.column)
    }
  }

  /// The lines in order.
  package let lines: [Line]

  /// Whether a file of a name holds such a text.
  package static func isName(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasSuffix(".jsonl") || lowered.hasSuffix(".ndjson")
  }

  /// Tells the lines of a text from each other.
  ///
  /// - Parameter name: What messages call the text.
  package init(_ bytes: [UInt8], name: String) {
    let parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines = parts.enumerated().compactMap { place, line in
      let isBlank = line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      return isBlank ? nil : Line(number: place + 1, bytes: line, name: name)
    }
  }
}
