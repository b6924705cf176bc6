import Foundation
import Testing

/// What is printed hangs on what is read alone: not on the order of sets, which is another one in every process.
@Suite struct DeterminismTests {
  private static let runs = 10

  /// Real pairs of each kind of contract, below the suites.
  private static let pairs = [
    ("openapi/real/box.2025-09-02.a76d5203.json", "openapi/real/box.2026-06-29.c9a878a9.json"),
    ("openapi/real/twilio.2025-06-12.2af6c5b9.json", "openapi/real/twilio.2026-04-14.d50069b4.json"),
    ("openapi/real/kubernetes.2026-05-05.ac0ee509.json", "openapi/real/kubernetes.2025-12-30.82420b32.json"),
    (
      "openapi/real/adyen-checkout.2026-05-11.c17deb73.json",
      "openapi/real/adyen-checkout.2026-05-28.74fabab0.json"
    ),
    ("openapi/real/plaid.2026-04-27.22052fbb.yaml", "openapi/real/plaid.2026-06-10.5c2920e9.yaml"),
    (
      "real-history/files/schemastore/web-types/1cb584f3ba-pre.json",
      "real-history/files/schemastore/HEAD/web-types.json"
    ),
  ]

  private static let suites =
    ProcessInfo.processInfo.environment["KEDGE_SUITES"].map { URL(filePath: $0) }
    ?? TranscriptTests.root.deletingLastPathComponent().appending(path: "shared/suites")

  @Test(arguments: pairs.indices) func `text and JSON are the same bytes in every run`(index: Int) throws {
    let (old, new) = Self.pairs[index]
    let (before, after) = (Self.suites.appending(path: old).path, Self.suites.appending(path: new).path)
    let program = try Program(files: ["note.txt": "reports are written here"])
    defer { program.remove() }
    var kept: (Program.Outcome, String)?
    for run in 1...Self.runs {
      let outcome = try program.run("diff", before, after, "--report", "json=report.json")
      let report = try String(contentsOf: program.folder.appending(path: "report.json"), encoding: .utf8)
      #expect(outcome.status < 3 && !outcome.output.isEmpty && report.hasPrefix("{"), "\(outcome.errors)")
      guard let (first, firstReport) = kept else {
        kept = (outcome, report)
        continue
      }
      // Not with the texts, which are long.
      #expect(first == outcome ? true : false, "\(old), run \(run): the text differs")
      #expect(firstReport == report ? true : false, "\(old), run \(run): the JSON differs")
    }
  }
}
