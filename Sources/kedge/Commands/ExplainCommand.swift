internal import ArgumentParser
internal import KedgeChanges
internal import KedgePolicy
internal import KedgeReports

/// `kedge explain [RULE]`: explains a rule; alone, lists the rules.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule; alone, lists the rules.",
    discussion: "Ends with 64 for a rule that does not exist.")

  @Argument(help: "The id of a rule, as in `error[required-added]`.") var rule: String?
  @Flag(help: "Print the page of docs/rules.") var markdown = false
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    guard let rule else {
      return StandardOutput.write(
        markdown ? RuleMarkdown.index(Catalogue.rules) : RuleText(style: terminal.style(.output)).list())
    }
    guard let found = Catalogue[rule] else { throw ArgumentParser.ValidationError(Self.unknown(rule)) }
    StandardOutput.write(
      markdown ? RuleMarkdown.page(found) : RuleText(style: terminal.style(.output)).text(found))
  }

  private static func unknown(_ rule: String) -> String {
    let hint = Suggestion.nearest(to: rule, in: Catalogue.rules.map(\.id)).map { "did you mean `\($0)`?" }
    return "there is no rule `\(rule)`; \(hint ?? "`kedge explain` lists them")"
  }
}
