import Foundation
import Testing

/// The sessions in `fixtures/cli`, each in a repository of its own: everything they print is what it was.
@Suite struct TranscriptTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "fixtures/cli")
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".transcript") }.map { String($0.dropLast(11)) }.sorted()
  }()

  @Test func `there are transcripts`() { #expect(Self.names.count > 20) }

  @Test(arguments: names)
  func `a session prints what it printed`(name: String) throws {
    let file = Self.folder.appending(path: name + ".transcript")
    let text = try String(contentsOf: file, encoding: .utf8)
    let kept = Transcript(text)
    try #require(kept.text == text, "the transcript cannot be read back")
    let scratch = try Scratch()
    let now = Transcript(
      introduction: kept.introduction, steps: try kept.steps.map { try scratch.step($0.command) })
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1" {
      try #require(environment["CI"] == nil, "UPDATE_GOLDEN is refused where CI is set")
      try now.text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      for (step, printed) in zip(kept.steps, now.steps) where step != printed {
        Issue.record(
          "\(name): $ \(step.command)\nkept:\n\(step.output)now:\n\(printed.output)`make golden` rewrites it")
      }
    }
    if name.hasPrefix("break-") { try WitnessJudge.confirm(in: scratch, name) }
  }
}
