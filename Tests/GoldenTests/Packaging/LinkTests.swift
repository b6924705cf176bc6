import Foundation
import Testing

/// What the pages refer to is there: files, folders, and headings in other pages.
@Suite struct LinkTests {
  private static let root = TranscriptTests.root

  /// README.md and the pages below docs, packaging and fixtures.
  private static let pages: [String] = {
    let below = ["docs", "packaging", "fixtures"].flatMap { folder in
      (FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
        ?? [])
        .map { "\(folder)/\($0)" }
    }
    return (["README.md"] + below).filter { $0.hasSuffix(".md") && !$0.contains("/.build") }.sorted()
  }()

  @Test func `there are pages`() { #expect(Self.pages.count > 100) }

  @Test func `every link leads somewhere`() throws {
    var lost: [String] = []
    for page in Self.pages {
      for target in try Self.links(in: page) where try !Self.isThere(target, from: page) {
        lost.append("\(page): \(target)")
      }
    }
    #expect(lost == [])
  }

  @Test func `every page of docs is reached from README`() throws {
    var reached: Set<String> = ["README.md"]
    var next = ["README.md"]
    while let page = next.popLast() {
      for target in try Self.links(in: page) {
        let path = Self.path(target, from: page)
        if path.hasSuffix(".md"), reached.insert(path).inserted { next.append(path) }
      }
    }
    let lost = Self.pages.filter { $0.hasPrefix("docs/") && !reached.contains($0) }
    #expect(lost == [])
  }

  /// The targets of a page's links and pictures that are no addresses of the web. Code is left out.
  private static func links(in page: String) throws -> [String] {
    let text = prose(try String(contentsOf: root.appending(path: page), encoding: .utf8))
    return text.matches(of: /\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/).compactMap { match in
      (match.output.1 ?? match.output.2).map(String.init)
    }.filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
  }

  private static func prose(_ text: String) -> String {
    var isCode = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode
    }
    return lines.joined(separator: "\n").replacing(/`[^`\n]*`/, with: "")
  }

  private static func isThere(_ target: String, from page: String) throws -> Bool {
    let path = path(target, from: page)
    guard FileManager.default.fileExists(atPath: root.appending(path: path).path) else { return false }
    guard let hash = target.firstIndex(of: "#") else { return true }
    let place = target[target.index(after: hash)...]
    let lines = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if !path.hasSuffix(".md"), place.hasPrefix("L"), let line = Int(place.dropFirst()) {
      return line <= lines.count
    }
    return lines.contains { $0.hasPrefix("#") && anchor(String($0.drop { $0 == "#" })) == place }
  }

  private static func path(_ target: String, from page: String) -> String {
    let file = target.prefix { $0 != "#" }
    if file.isEmpty { return page }
    var steps = page.split(separator: "/").dropLast()
    for step in file.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// How GitHub and GitLab name a heading.
  private static func anchor(_ heading: String) -> String {
    heading.lowercased().trimmingCharacters(in: .whitespaces)
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      .replacing(" ", with: "-")
  }
}
