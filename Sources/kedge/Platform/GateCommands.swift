internal import KedgePolicy
internal import KedgeRegistry

/// Runs the commands that gates name, as a shell reads them.
struct GateCommands: CommandRunner {
  func run(_ command: String, expecting result: Gate.CommandResult) -> GateFact {
    let (output, status) = Shell.output(of: command)
    // A shell tells of a signal by 128 and more: what the command wrote until then is not all.
    return CommandOutcome(exitCode: status < 128 ? Int(status) : nil, output: output).fact(
      command, by: result)
  }
}
