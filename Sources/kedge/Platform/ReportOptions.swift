internal import ArgumentParser
internal import KedgeRegistry
internal import KedgeReports

/// Where reports go, and in which forms: options of the commands that have findings.
struct ReportOptions: ParsableArguments {
  /// A form and the file that it is written to.
  struct Target: ExpressibleByArgument {
    let format: ReportFormat
    let path: String

    init?(argument: String) {
      guard let equals = argument.firstIndex(of: "="),
        let format = ReportFormat(rawValue: String(argument[..<equals]))
      else { return nil }
      self.format = format
      path = String(argument[argument.index(after: equals)...])
      if path.isEmpty { return nil }
    }

    static var defaultCompletionKind: CompletionKind {
      .list(ReportFormat.allCases.map { $0.rawValue + "=" })
    }
  }

  @Option(help: "What is printed: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = ReportFormat.text
  @Option(
    help: ArgumentHelp(
      "Writes a report to a file as well; may be repeated. The forms are those of --format.",
      valueName: "format=path"))
  var report: [Target] = []
  @Flag(name: .shortAndLong, help: "Show each finding whole, also where many tell the same.") var verbose =
    false

  /// Prints the report, and writes it to the files that were asked for. With GitHub's form the whole of it becomes the
  /// summary of the job.
  func write(_ report: Report, style: TextStyle) throws(ExitStatus) {
    var style = style
    style.isVerbose = verbose
    let text = report.rendered(as: format, style: style)
    if !text.isEmpty { StandardOutput.write(text) }
    for target in self.report {
      try ReportFile.write(report.rendered(as: target.format), to: target.path)
    }
    if format == .github, let path = ProcessEnvironment.value("GITHUB_STEP_SUMMARY") {
      try ReportFile.append(report.rendered(as: .markdown), to: path)
    }
  }

  /// Says in the chosen form that there is no judgement; text says it on standard error alone.
  func write(failure: String) throws(ExitStatus) {
    let report = Report(version: Kedge.version, contracts: [], failure: failure)
    if format != .text { StandardOutput.write(report.rendered(as: format)) }
    for target in self.report where target.format != .text {
      try ReportFile.write(report.rendered(as: target.format), to: target.path)
    }
  }
}
