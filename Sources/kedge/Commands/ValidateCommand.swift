internal import ArgumentParser
internal import KedgeDocuments
internal import KedgeSchema

/// `kedge validate CONTRACT INSTANCE...`: validates documents, with places.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Validates documents under a schema, with places in both.",
    discussion: "Ends with 0 when all are valid, 1 when one is not, 2 when one cannot be judged.")

  @Argument(help: "The schema, then the documents.") var files: [String] = []
  @Option(help: "The draft of schemas without $schema.") var draft = "2020-12"
  @Flag(help: "Strings must have the format that `format` names.") var assertFormat = false
  @Option(help: "Answer many questions: one JSON object a line of FILE, `-` for standard input.") var batch:
    String?

  func run() throws {
    if let batch { return try Batch.run(batch, answer: Self.answer) }
    guard files.count > 1 else {
      throw ArgumentParser.ValidationError("a schema and a document are needed, or --batch")
    }
    var set = SchemaSet()
    let dialect = try SchemaFiles.dialect(draft)
    let root = try SchemaFiles.root(files[0], dialect: dialect, universe: Universe(0), into: &set)
    for problem in set.problems(reachableFrom: root) { StandardError.write("warning: \(problem)") }
    let validator = Validator(
      set, options: ValidationOptions(format: assertFormat ? .assertion : .annotation))
    let worst = files.dropFirst().map { Self.validate($0, root, validator) }.max() ?? 0
    if worst > 0 { throw ExitStatus(code: worst) }
  }

  /// Prints what one document fails; answers its exit status.
  private static func validate(_ path: String, _ root: SchemaID, _ validator: Validator) -> Int32 {
    do {
      let document = try Document.read(try InputFile.read(path), name: path)
      let result = validator.validate(document.root, root)
      for error in result.errors {
        StandardOutput.write("\(error)")
        if let keyword = error.keyword {
          StandardOutput.write(
            "  by `\(keyword.name)` at \(keyword.node.document.name):\(keyword.node.position)")
        }
      }
      if let reason = result.undecided { StandardError.write("error: \(path): cannot be judged: \(reason)") }
      return result.isValid.map { $0 ? 0 : 1 } ?? 2
    } catch {
      StandardError.write("error: \(error)")
      return 2
    }
  }

  /// One question of a batch.
  static func answer(_ question: Question) -> JSONObject {
    let began = ProcessorTime.microseconds
    var answer: JSONObject = ["id": question.id]
    do {
      let result = try judge(question)
      answer["valid"] = result.isValid.map { .boolean($0) } ?? .null
      answer["errors"] = .array(result.errors.map(describe))
      if let reason = result.undecided { answer["reason"] = .string(Text(reason)) }
    } catch {
      answer["valid"] = .null
      answer["errors"] = .array([])
      answer["reason"] = .string(Text("\(error)"))
    }
    answer["cpu_us"] = .number(ExactNumber(ProcessorTime.microseconds - began))
    return answer
  }

  private static func judge(_ question: Question) throws -> ValidationResult {
    var set = SchemaSet()
    let dialect = try question.dialect()
    let root: SchemaID
    if let path = question.path("schema_path") {
      root = try SchemaFiles.load(
        path, dialect: dialect, universe: Universe(0), externals: question.externals("externals"), into: &set)
    } else {
      root = try set.load(
        try question.document("schema"), address: "schema.json", dialect: dialect, universe: Universe(0),
        resolver: SchemaFiles.resolver(question.externals("externals")))
    }
    let instance: Document
    if let path = question.path("instance_path") {
      instance = try Document.read(try InputFile.read(path), name: path)
    } else {
      instance = try question.document("instance")
    }
    return Validator(set, options: try question.validation()).validate(instance.root, root)
  }

  private static func describe(_ error: KedgeSchema.ValidationError) -> JSONValue {
    var object: JSONObject = [
      "instance": .string(Text(error.instance.pointer.description)), "message": .string(Text(error.message)),
    ]
    if let keyword = error.keyword { object["keyword"] = .string(Text(keyword.node.pointer.description)) }
    return .object(object)
  }
}
