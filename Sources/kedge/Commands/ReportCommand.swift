internal import ArgumentParser
internal import KedgeRegistry
internal import KedgePolicy
internal import KedgeReports

/// `kedge report [MODULE...]`: the state of the contracts, and what their releases changed, as one page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the state of the contracts as a page that needs no server.",
    discussion:
      "Ends with 0 whatever was found, 2 when no judgement is possible. `kedge check` is what blocks.")

  @Argument(help: "The modules; all when none is named.", completion: Completion.modules)
  var modules: [String] = []
  @Flag(help: "Also what each release changed against the one before it.") var history = false
  @Option(help: "The form: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = ReportFormat.html
  @Option(
    name: .shortAndLong, help: "The file to write; standard output without it.", completion: .file())
  var output: String?
  @OptionGroup var session: Session
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    var request = CheckRequest(modules: modules, today: try .today())
    request.measuresImpact = true
    let (result, steps) = try session.answering { () throws(RegistryError) in
      let result = try Check(
        request, repository: repository, workingFolder: Session.workingFolder,
        configuration: session.configurationPath
      ).run()
      var steps: [ReleaseSteps] = []
      for module in result.modules where history {
        steps.append(try ReleaseSteps(of: module.name, at: standpoint))
      }
      return (result, steps)
    }
    let found = Report(result)
    let report = Report(
      version: found.version, modules: found.modules, contracts: found.contracts,
      history: steps.map { ReleaseHistory($0) })
    guard let output else {
      return StandardOutput.write(report.rendered(as: format, style: terminal.style(.output)))
    }
    try ReportFile.write(report.rendered(as: format), to: output)
  }
}

extension ReleaseHistory {
  /// What reports show of the releases of a module.
  fileprivate init(_ steps: ReleaseSteps) {
    self.init(
      module: steps.module,
      releases: steps.steps.map { Release(version: $0.version.description, classes: $0.classes) })
  }
}
