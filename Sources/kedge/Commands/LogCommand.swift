internal import ArgumentParser
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge log [MODULE...]`: releases, approvals, promotions.
struct LogCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What was released, approved and promoted, when and by whom.")

  @Argument(help: "The modules; all when none is named.", completion: Completion.modules)
  var modules: [String] = []
  @Option(
    help: "Only this: \(LedgerEvent.Action.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(LedgerEvent.Action.allCases.map(\.rawValue)))
  var action: String?
  @Option(help: "Only what this person did: a name or an actor id.") var actor: String?
  @Option(help: "Not before this day.") var since: Day?
  @Option(help: "Not after this day.") var until: Day?
  @Option(help: "What is printed: text or json.") var format = Format.text
  @Option(help: "Erase the name of this person: a name or an actor id. Events keep the id.") var redact:
    String?
  @Flag(help: "Stage what is written.") var stage = false
  @OptionGroup var session: Session

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    if let redact { return try erase(redact, repository, standpoint) }
    var filter = Timeline.Filter()
    filter.modules = modules
    filter.actor = actor
    filter.since = since
    filter.until = until
    if let action {
      guard let known = LedgerEvent.Action(rawValue: action) else {
        throw ArgumentParser.ValidationError("unknown action `\(action)`")
      }
      filter.action = known
    }
    let timeline = try session.answering { () throws(RegistryError) in try Timeline(standpoint, filter) }
    switch format {
    case .json: StandardOutput.write(timeline.json.description)
    case .text: for entry in timeline.entries { StandardOutput.write(describe(entry, at: .now)) }
    }
  }

  private func describe(_ entry: Timeline.Entry, at now: Timestamp) -> String {
    let event = entry.event
    let details = event.details.filter { !$0.name.hasPrefix("approval ") }.map { name, value in
      let isDigest = value.utf8.count == 64 && !value.contains(" ")
      return "\(name) \(isDigest ? String(value.prefix(12)) : value)"
    }
    let module = event.module.isEmpty ? "*" : event.module
    return
      "\(event.time)  \(module)  \(event.action.rawValue)  \(details.joined(separator: ", "))  by \(entry.actor)"
      + (entry.isPastRetention(at: now) ? "  (past retention)" : "")
  }

  private func erase(_ actor: String, _ repository: Repository, _ standpoint: Standpoint) throws {
    let paths = try session.answering { () throws(RegistryError) in
      try Redaction.erase(actor, by: Registrar(repository: repository, standpoint: standpoint))
    }
    if paths.isEmpty { throw ExitStatus.refused("nobody is called `\(actor)`, and no actor has this id") }
    StandardOutput.write("erased \(actor); git's own history still has it, see docs/ledger.md")
    try session.stage(paths, repository, stage)
  }
}
