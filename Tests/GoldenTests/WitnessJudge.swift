import Foundation
import Testing

/// Python's `jsonschema`, which shares nothing with our validator.
enum WitnessJudge {
  /// The interpreter that has it.
  static var python: String {
    let venv =
      ProcessInfo.processInfo.environment["KEDGE_VENV"]
      ?? TranscriptTests.root.appending(path: ".venv").path
    return venv + "/bin/python"
  }

  /// Every finding that blocks has a document, and exactly the side that is named accepts it.
  static func confirm(in scratch: Scratch, _ name: String) throws {
    let script = TranscriptTests.root.appending(path: "Scripts/suites/transcript.py").path
    let (output, status) = try scratch.run(
      "kedge check --format json 2>/dev/null | '\(python)' '\(script)'")
    #expect(status == 0, "\(name): \(output)")
    let confirmed = Int(output.split(separator: " ").first ?? "") ?? 0
    #expect(confirmed > 0, "\(name): no witness was judged: \(output)")
  }
}
