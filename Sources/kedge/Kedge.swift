internal import ArgumentParser

/// The command line: one subcommand a file in `Commands/`.
struct Kedge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kedge",
    abstract:
      "Says what a change does to the documents that cross a contract, and proves each break with one.",
    version: "0.1.0",
    subcommands: [DiffCommand.self, IncludeCommand.self, ExampleCommand.self, ValidateCommand.self])
}
