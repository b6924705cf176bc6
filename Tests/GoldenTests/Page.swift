import Foundation

/// A page of Markdown whose blocks ```` ```console ```` are one session, told in between.
struct Page {
  /// A part of a page: what is told, or steps of the session.
  enum Part {
    case prose(String)
    case session(Transcript)
  }

  let parts: [Part]

  init(parts: [Part]) { self.parts = parts }

  init(_ text: String) {
    var parts: [Part] = []
    var lines: [Substring] = []
    var isSession = false
    func finish() {
      let text = lines.map { $0 + "\n" }.joined()
      parts.append(isSession ? .session(Transcript(text)) : .prose(text))
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if !isSession, line == "```console" {
        lines.append(line)
        finish()
        isSession = true
      } else if isSession, line == "```" {
        finish()
        isSession = false
        lines.append(line)
      } else {
        lines.append(line)
      }
    }
    finish()
    self.init(parts: parts)
  }

  /// The page with each step as a command now prints it.
  func rerun(_ step: (String) throws -> Transcript.Step) rethrows -> Page {
    Page(
      parts: try parts.map { part in
        guard case .session(let session) = part else { return part }
        return .session(
          Transcript(
            introduction: session.introduction, steps: try session.steps.map { try step($0.command) }))
      })
  }

  var steps: [Transcript.Step] {
    parts.flatMap { part in
      if case .session(let session) = part { session.steps } else { [Transcript.Step]() }
    }
  }

  var text: String {
    parts.map { part in
      switch part {
      case .prose(let text): text
      case .session(let session): session.text
      }
    }.joined()
  }
}
