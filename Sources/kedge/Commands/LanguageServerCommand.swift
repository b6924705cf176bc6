internal import ArgumentParser

/// `kedge lsp`: a language server on standard input and output.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serves an editor: what a check finds, at the places that are open, as they are typed.",
    discussion: "Speaks the Language Server Protocol 3.17 on standard input and output.")

  func run() throws {
    var server = LanguageServer()
    throw ExitStatus(code: server.run())
  }
}
