import Foundation

/// A session at a prompt: commands with what they print and how they end.
///
/// A step is a line `$ command`, lines `> ` that continue it, what it prints, and `[exit 1]` where it does not end with 0.
/// Lines before the first step say what the session shows.
struct Transcript {
  struct Step: Equatable {
    let command: String
    let output: String
  }

  let introduction: String
  let steps: [Step]

  init(introduction: String, steps: [Step]) {
    self.introduction = introduction
    self.steps = steps
  }

  init(_ text: String) {
    var introduction: [Substring] = []
    var steps: [Step] = []
    var command: [Substring] = []
    var output: [Substring] = []
    func finish() {
      if command.isEmpty { return }
      steps.append(Step(command: command.joined(separator: "\n"), output: Self.lines(output)))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        finish()
        (command, output) = ([line.dropFirst(2)], [])
      } else if output.isEmpty, !command.isEmpty, line == ">" || line.hasPrefix("> ") {
        command.append(line.dropFirst(2))
      } else if command.isEmpty {
        introduction.append(line)
      } else {
        output.append(line)
      }
    }
    finish()
    self.init(introduction: Self.lines(introduction), steps: steps)
  }

  var text: String {
    introduction
      + steps.map { step in
        let command = step.command.split(separator: "\n", omittingEmptySubsequences: false)
        let rest = command.dropFirst().map { $0.isEmpty ? ">\n" : "> \($0)\n" }
        return "$ \(command.first ?? "")\n" + rest.joined() + step.output
      }.joined()
  }

  private static func lines(_ lines: [Substring]) -> String { lines.map { $0 + "\n" }.joined() }
}
