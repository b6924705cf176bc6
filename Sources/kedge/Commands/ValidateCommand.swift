internal import ArgumentParser
internal import KedgeDocuments
internal import KedgeSchema

/// `kedge validate CONTRACT INSTANCE...`: validates documents, with places.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Validates documents under a schema, with places in both.",
    discussion: """
      Without documents the schema itself is validated, by the metaschema of its dialect, or the description of an API by \
      its object model. Folders stand for the JSON and \
      YAML files in them; each line of a `.jsonl` file is a document. Ends with 0 when all are valid, 1 when one is not, 2 when one cannot be judged.
      """)

  @Argument(help: "The schema, then documents and folders; `-` for standard input.", completion: .file())
  var files: [String] = []
  @Option(help: "The draft of schemas without $schema.", completion: Completion.drafts)
  var draft = "2020-12"
  @Flag(help: "Strings must have the format that `format` names.") var assertFormat = false
  @Option(help: "The standard's JSON, a line a document: flag, basic, detailed or verbose.") var output:
    String?
  @Option(help: "A file for a remote $ref, ADDRESS=PATH; may be repeated.") var reference: [String] = []
  @Option(help: "A bound, NAME=NUMBER: depth, bytes or alias-nodes; may be repeated.") var limit: [String] =
    []
  @Option(
    help: "Answer many questions: one JSON object a line of FILE, `-` for standard input.",
    completion: .file())
  var batch: String?

  func run() throws {
    if let batch {
      let questions = ValidationBatch()
      return try Batch.run(batch, answer: questions.answer)
    }
    guard let schema = files.first else {
      throw ArgumentParser.ValidationError("a schema and documents are needed, or --batch")
    }
    let job = ValidationJob(
      schema: schema, dialect: try SchemaFiles.dialect(draft),
      options: ValidationOptions(format: assertFormat ? .assertion : .annotation), output: try outputFormat(),
      references: try references(), limits: try limits())
    let status: Int32
    if files.count == 1 {
      var review = SchemaReview(job)
      status = try review.run()
    } else {
      status = try job.run(try InstanceFiles.find(Array(files.dropFirst())))
    }
    if status > 0 { throw ExitStatus(code: status) }
  }

  private func outputFormat() throws -> OutputFormat? {
    guard let output else { return nil }
    guard let format = OutputFormat(rawValue: output) else {
      let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ArgumentParser.ValidationError("unknown output `\(output)`; one of \(known)")
    }
    return format
  }

  private func references() throws -> [String: String] {
    var table: [String: String] = [:]
    for entry in reference {
      guard let equals = entry.lastIndex(of: "=") else {
        throw ArgumentParser.ValidationError("`--reference \(entry)`: write ADDRESS=PATH")
      }
      table[String(entry[..<equals])] = String(entry[entry.index(after: equals)...])
    }
    return table
  }

  private func limits() throws -> DocumentLimits {
    var limits = DocumentLimits.standard
    for entry in limit {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[1]), number > 0 else {
        throw ArgumentParser.ValidationError("`--limit \(entry)`: write NAME=NUMBER")
      }
      switch parts[0] {
      case "depth": limits.depth = number
      case "bytes": limits = DocumentLimits(depth: limits.depth, bytes: number, aliasNodes: limits.aliasNodes)
      case "alias-nodes": limits.aliasNodes = number
      default:
        throw ArgumentParser.ValidationError("unknown limit `\(parts[0])`; depth, bytes or alias-nodes")
      }
    }
    return limits
  }
}
