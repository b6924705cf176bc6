internal import ArgumentParser

/// The command line: one subcommand a file in `Commands/`.
struct Kedge: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "kedge",
    abstract:
      "Says what a change does to the documents that cross a contract, and proves each break with one.",
    version: version,
    subcommands: [
      InitCommand.self, CheckCommand.self, ExplainCommand.self, ReportCommand.self, ApproveCommand.self,
      SnapshotCommand.self, PromoteCommand.self, RetireCommand.self, FreezeCommand.self, UnfreezeCommand.self,
      CanaryCommand.self, VerifyCommand.self, DoctorCommand.self,
      LogCommand.self, DiffCommand.self, ValidateCommand.self, IncludeCommand.self, ExampleCommand.self,
      LanguageServerCommand.self,
    ])
}
