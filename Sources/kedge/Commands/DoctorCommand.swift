internal import ArgumentParser
internal import KedgeRegistry

/// `kedge doctor`: is everything wired?
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says whether hook, pipeline, paths and releases are as they should be.",
    discussion: "Ends with 1 when something is not. Nothing is written.")

  @OptionGroup var session: Session

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let answers = try session.answering { () throws(RegistryError) in
      try Doctor(repository: repository, standpoint: standpoint).examine()
    }
    for answer in answers { StandardOutput.write("\(answer.isWell ? "ok  " : "look") \(answer.text)") }
    if !answers.allSatisfy(\.isWell) { throw ExitStatus(code: 1) }
  }
}
