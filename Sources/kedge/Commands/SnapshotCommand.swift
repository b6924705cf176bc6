internal import ArgumentParser
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// `kedge snapshot [MODULE...] --release V`: writes the golden snapshot of a release.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Writes the golden snapshot of a release.",
    discussion: """
      Refuses to overwrite a release, a number that is too small for the change, drift that blocks, and contracts that are
      staged otherwise than they lie in the work tree. Ends with 1 when it refuses.
      """)

  @Argument(help: "The modules; all when none is named.", completion: Completion.modules)
  var modules: [String] = []
  @Option(
    help:
      "The number of the release, such as 2.3.0; auto for the least that the changes of each module call for.",
    completion: .list(["auto"]))
  var release: Release
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @Flag(help: "Stage what is written.") var stage = false
  @OptionGroup var session: Session
  @OptionGroup var terminal: TerminalOptions

  /// What `--release` takes.
  struct Release: ExpressibleByArgument {
    let number: SnapshotWriter.Number

    init?(argument: String) {
      if argument == "auto" {
        number = .automatic
      } else if let version = SemanticVersion(argument) {
        number = .exact(version)
      } else {
        return nil
      }
    }
  }

  func run() throws {
    let repository = try session.repository()
    let today = try Day.today()
    let outcome = try session.answering { () throws(RegistryError) in
      try SnapshotWriter(
        repository: repository, workingFolder: Session.workingFolder, configuration: session.configurationPath
      ).write(modules, number: release.number, today: today, isDryRun: dryRun)
    }
    switch outcome {
    case .written(let releases, let paths):
      for release in releases { StandardOutput.write(describe(release)) }
      if !dryRun { try session.stage(paths, repository, stage) }
    case .blocked(let result):
      StandardOutput.write(Report(result).rendered(as: .text, style: terminal.style(.output)))
      throw ExitStatus.refused("no snapshot is written, since the drift blocks")
    case .refused(let reason):
      throw ExitStatus.refused(reason)
    }
  }

  private func describe(_ release: SnapshotWriter.Written) -> String {
    var text = dryRun ? "would write" : "wrote"
    text +=
      " \(release.module) \(release.version): \(count(release.contracts, "contract")), \(count(release.files, "file"))"
    if let previous = release.previous { text += "; after \(previous)" }
    if release.approvals > 0 { text += "; \(count(release.approvals, "approval")) used up" }
    for path in release.missing { text += "\n  note: a contract refers to `\(path)`, which is not there" }
    return text
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
