import Foundation
import Testing

/// The sessions that pages of the documentation show, each page in a repository of its own: they print what they printed.
@Suite struct PageTests {
  private static let pages = ["docs/tutorial.md", "docs/concepts.md"]

  @Test(arguments: pages)
  func `a page shows what the program prints`(name: String) throws {
    let file = TranscriptTests.root.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let kept = Page(text)
    try #require(kept.text == text, "the page cannot be read back")
    try #require(!kept.steps.isEmpty, "the page shows no session")
    let scratch = try Scratch()
    let now = try kept.rerun(scratch.step)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1" {
      try #require(environment["CI"] == nil, "UPDATE_GOLDEN is refused where CI is set")
      return try now.text.write(to: file, atomically: true, encoding: .utf8)
    }
    for (step, printed) in zip(kept.steps, now.steps) where step != printed {
      Issue.record(
        "\(name): $ \(step.command)\nkept:\n\(step.output)now:\n\(printed.output)`make golden` rewrites it")
    }
  }
}
