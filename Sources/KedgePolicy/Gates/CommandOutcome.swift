import KedgeDocuments

/// What a command of a gate came to: by its exit code, or by what it wrote.
public struct CommandOutcome: Sendable {
  /// The exit code; nil when it could not be run or was stopped.
  public let exitCode: Int?
  /// What it wrote on its standard output.
  public let output: [UInt8]

  /// An outcome from its parts.
  public init(exitCode: Int?, output: [UInt8]) {
    self.exitCode = exitCode
    self.output = output
  }

  /// Whether it is as demanded.
  ///
  /// A command whose output counts may end with any code, since such tools say by it what they found; one that was
  /// stopped, or wrote nothing that can be read, fails.
  public func fact(_ command: String, by result: Gate.CommandResult) -> GateFact {
    guard let exitCode else { return GateFact(passes: false, text: "`\(command)` did not end by itself") }
    switch result {
    case .exit:
      return GateFact(passes: exitCode == 0, text: "`\(command)` ended with \(exitCode), wanted 0")
    case .junit:
      guard let report = JUnitReport(output) else {
        return GateFact(passes: false, text: "`\(command)` wrote no JUnit report")
      }
      return GateFact(
        passes: report.tests > 0 && report.failures == 0,
        text: "`\(command)`: \(report.tests) tests, \(report.failures) of them failed")
    case .sarif: return sarif(command)
    }
  }

  private func sarif(_ command: String) -> GateFact {
    guard let document = try? Document.read(output, name: command, format: .json),
      let runs = document.root["runs"], runs.elementCount > 0
    else { return GateFact(passes: false, text: "`\(command)` wrote no SARIF with a run") }
    // SARIF 2.1.0, section 3.27.10: a result without a level is a warning.
    let errors = runs.elements.reduce(0) { count, run in
      count + (run["results"]?.elements.map { $0 }.count { $0["level"]?.text == "error" } ?? 0)
    }
    return GateFact(passes: errors == 0, text: "`\(command)` reported \(errors) errors, wanted 0")
  }
}
