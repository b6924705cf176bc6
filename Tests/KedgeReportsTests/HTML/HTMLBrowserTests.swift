import Foundation
import Testing

@testable import KedgeReports

/// The page in headless Chromium: it can be read, filtered and used by keyboard. Screenshots are kept as attachments.
@Suite struct HTMLBrowserTests {
  private struct Seen: Decodable, Equatable {
    let console: [String]
    let overflow: [String]
    let contrast: [String: [String]]
    let all: Int
    let filters: [String: Int]
    let keyboard: [Key]

    enum Key: Decodable, Equatable {
      case focus(String)
      case count(Int)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let count = try? container.decode(Int.self) {
          self = .count(count)
        } else {
          self = .focus(try container.decode(String.self))
        }
      }
    }
  }

  @Test func `the page looks right at two widths, in light and dark, and its filters work`() throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "kedge-page-\(UUID())")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    let page = folder.appending(path: "report.html")
    try Data(HTMLReport.text(Sample.withHistory).utf8).write(to: page)
    let code = "import runpy; runpy.run_path('Scripts/reports/browser.py', run_name='__main__')"
    let printed = try Python.run(code, [page.path, folder.path])
    let seen = try JSONDecoder().decode(Seen.self, from: Data(printed.utf8))
    #expect(
      seen
        == Seen(
          console: [], overflow: [], contrast: ["light": [], "dark": []], all: 6,
          filters: [
            "show-block": 3, "show-warn": 5, "show-allow": 4, "show-lane-0": 5, "show-lane-1": 1,
            "show-lane-2": 6,
            "show-module-0": 5, "show-module-1": 1, "show-module-2": 6,
          ],
          keyboard: [
            .focus("skip"), .focus("scroll overview"), .focus("api"), .focus("billing"), .focus("web"),
            .focus("show-block"), .count(3),
          ]))
    for name in ["wide-light", "wide-dark", "phone-light", "phone-dark"] {
      let picture = try Data(contentsOf: folder.appending(path: "report-\(name).png"))
      #expect(picture.count > 20_000)
      Attachment.record(Array(picture), named: "report-\(name).png")
    }
  }
}
