internal import Glibc
internal import KedgePolicy
internal import KedgeRegistry

/// Runs the commands that gates name, as a shell reads them.
struct GateCommands: CommandRunner {
  func run(_ command: String, expecting result: Gate.CommandResult) -> GateFact {
    let (output, status) = Shell.output(of: command)
    switch result {
    case .exit: return GateFact(passes: status == 0, text: "`\(command)` ended with \(status)")
    case .junit:
      guard let counts = JUnitCounts(output) else {
        return GateFact(passes: false, text: "`\(command)` printed no JUnit document")
      }
      return GateFact(
        passes: status == 0 && counts.tests > 0 && counts.failures == 0 && counts.errors == 0,
        text: "`\(command)`: \(counts.tests) tests, \(counts.failures) failures, \(counts.errors) errors")
    case .sarif:
      guard let errors = SARIFErrors.count(output) else {
        return GateFact(passes: false, text: "`\(command)` printed no SARIF document")
      }
      return GateFact(
        passes: status == 0 && errors == 0, text: "`\(command)`: \(errors) results of level error")
    }
  }
}
