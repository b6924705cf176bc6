internal import KedgeDocuments
internal import KedgeSchema

/// What is printed about one document.
struct ValidationReport: Sendable {
  private var lines: [String] = []
  private var failures: [String] = []
  /// 0 valid, 1 not valid, 2 cannot be judged.
  let status: Int32

  /// Errors in words, each with its place in the document and in the schema.
  ///
  /// - Parameter place: Makes a place in the document one in its file.
  init(_ result: ValidationResult, _ path: String, _ place: (SourcePosition) -> SourcePosition) {
    status = result.isValid.map { $0 ? 0 : 1 } ?? 2
    for error in result.errors {
      lines.append("\(error.instance.document.name):\(place(error.instance.position)): \(error.message)")
      if let keyword = error.keyword {
        let node = keyword.node
        let offset = (node.keyRange ?? node.range).lowerBound
        lines.append("  by `\(keyword.name)` at \(node.document.name):\(node.document.position(at: offset))")
      }
    }
    if let reason = result.undecided { failures.append("error: \(path): cannot be judged: \(reason)") }
  }

  /// The standard's JSON.
  init(_ unit: OutputUnit, _ format: OutputFormat) {
    status = unit.isValid.map { $0 ? 0 : 1 } ?? 2
    lines.append(format.render(unit).description)
  }

  /// A document that cannot be read.
  init(failure: String, isJSON: Bool) {
    status = 2
    failures.append("error: \(failure)")
    if isJSON {
      lines.append(JSONValue.object(["valid": .null, "error": .string(Text(failure))]).description)
    }
  }

  func write() {
    if !lines.isEmpty { StandardOutput.write(lines.joined(separator: "\n")) }
    for failure in failures { StandardError.write(failure) }
  }
}
