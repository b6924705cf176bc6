internal import ArgumentParser
internal import KedgeReports

/// How text is shown: options that every command with a report has.
struct TerminalOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(help: "When to use colours: auto, always or never.") var color = Color.auto

  /// The style for a stream of this process.
  func style(_ stream: Terminal.Stream) -> TextStyle {
    let terminal = Terminal(stream)
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: terminal.wantsColor
      }
    return TextStyle(width: terminal.width, isColored: isColored, isUnicode: terminal.isUnicode)
  }
}
