internal import ArgumentParser

/// The command line: one subcommand a file in `Commands/`.
@main
struct Kedge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kedge",
    abstract: "Golden snapshots of your contracts, and a proof for every break.",
    version: "0.1.0")
}
