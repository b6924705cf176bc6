internal import ArgumentParser
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// `kedge example SCHEMA`: a small document that a schema accepts.
struct ExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "A small document that SCHEMA accepts, or that there is none.",
    discussion: "Ends with 0 and the document, 1 when there is none, 2 when that is not known.")

  @Argument(help: "The schema.", completion: .file()) var schema: String
  @Option(help: "The draft of schemas without $schema.", completion: Completion.drafts)
  var draft = "2020-12"

  @Flag(help: "Strings must have the format that `format` names.") var assertFormat = false

  func run() throws {
    var set = SchemaSet()
    let dialect = try SchemaFiles.dialect(draft)
    let root = try CommandInput.schema(schema, dialect: dialect, universe: Universe(0), into: &set)
    let options = InclusionOptions(
      validation: ValidationOptions(format: assertFormat ? .assertion : .annotation))
    switch InclusionEngine(set, options: options, budget: IncludeCommand.budget).satisfiability(root) {
    case .member(let value): StandardOutput.write(value.description)
    case .empty:
      StandardError.write("no document is valid under \(schema)")
      throw ExitStatus(code: 1)
    case .undecided(let undecided): throw ExitStatus.noJudgement("undecided: \(undecided.reason)")
    }
  }
}
