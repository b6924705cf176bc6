internal import KedgeDocuments

/// Results of level error in a SARIF document.
enum SARIFErrors {
  /// How many; nil when it is no such document. A result without a level is a warning.
  ///
  /// - SeeAlso: SARIF 2.1.0, section 3.27.10.
  static func count(_ bytes: [UInt8]) -> Int? {
    guard let document = try? Document.read(bytes, name: "standard output", format: .json),
      let runs = document.root["runs"], runs.kind == .array
    else { return nil }
    return runs.elements.reduce(0) { count, run in
      count + (run["results"]?.elements.count { $0["level"]?.string == "error" } ?? 0)
    }
  }
}
