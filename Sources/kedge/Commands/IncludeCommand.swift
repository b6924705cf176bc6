internal import ArgumentParser
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// `kedge include S1 S2`: is every document of S1 one of S2?
struct IncludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "include",
    abstract: "Is every document of S1 one of S2?",
    discussion: """
      Ends with 0 when it is, 1 when it is not (a document of S1 that S2 rejects is printed), 2 when that is not known.
      """)

  @Argument(help: "The schema whose documents are asked about.", completion: Completion.inputs) var first:
    String?
  @Argument(help: "The schema that should accept them.", completion: Completion.inputs) var second: String?
  @Option(help: "The draft of schemas without $schema.", completion: Completion.drafts)
  var draft = "2020-12"
  @Flag(help: "Strings must have the format that `format` names.") var assertFormat = false
  @Flag(help: "In draft 4 too, a number is an integer by its value: 1.0 is one.") var mathematicalIntegers =
    false
  @Option(
    help: "Answer many questions: one JSON object a line of FILE, `-` for standard input.",
    completion: .file())
  var batch: String?

  func run() throws {
    if let batch { return try Batch.run(batch, answer: Self.answer) }
    guard let first, let second else {
      throw ArgumentParser.ValidationError("two schemas are needed, or --batch")
    }
    let dialect = try SchemaFiles.dialect(draft)
    var set = SchemaSet()
    let roots = (
      try CommandInput.schema(first, dialect: dialect, universe: Universe(0), into: &set),
      try CommandInput.schema(second, dialect: dialect, universe: Universe(1), into: &set)
    )
    let options = InclusionOptions(
      validation: ValidationOptions(
        format: assertFormat ? .assertion : .annotation,
        draft4Integer: mathematicalIntegers ? .mathematical : .lexical))
    let engine = InclusionEngine(set, options: options, budget: Self.budget)
    switch engine.inclusion(of: roots.0, in: roots.1) {
    case .included: return
    case .excluded(let witness):
      StandardOutput.write(witness.value.description)
      throw ExitStatus(code: 1)
    case .undecided(let undecided):
      throw ExitStatus.noJudgement("undecided: \(undecided.reason)\(Self.places(undecided))")
    }
  }

  /// The standard budget, with the depth that the large stack has room for.
  static let budget = Budget(depth: 900)

  /// Where the schemas stand between which it was not decided.
  private static func places(_ undecided: Undecided) -> String {
    let places = [undecided.accepting.first, undecided.rejecting.first].compactMap { $0 }
    guard !places.isEmpty else { return "" }
    return "; see " + places.map { "\($0.document.name)#\($0.pointer)" }.joined(separator: " and ")
  }

  /// Both directions of one question of a batch.
  static func answer(_ question: Question) -> JSONObject {
    do {
      let dialect = try question.dialect()
      let options = InclusionOptions(
        validation: try question.validation(), constantsKeepSpelling: question.root["draft4_integer"] == nil)
      let began = ProcessorTime.microseconds
      var set = SchemaSet()
      let first = try set.load(
        try question.document("s1"), address: "s1.json", dialect: dialect, universe: Universe(0),
        resolver: SchemaFiles.resolver([:]))
      let second = try set.load(
        try question.document("s2"), address: "s2.json", dialect: dialect, universe: Universe(1),
        resolver: SchemaFiles.resolver([:]))
      let engine = InclusionEngine(set, options: options, budget: budget)
      let loading = (ProcessorTime.microseconds - began) / 2
      return [
        "id": question.id, "s1_sub_s2": direction(engine, first, second, loading),
        "s2_sub_s1": direction(engine, second, first, loading),
      ]
    } catch {
      let failure = JSONValue.object(["verdict": .string("error"), "reason": .string(Text("\(error)"))])
      return ["id": question.id, "s1_sub_s2": failure, "s2_sub_s1": failure]
    }
  }

  private static func direction(
    _ engine: InclusionEngine, _ first: SchemaID, _ second: SchemaID, _ loading: Int
  ) -> JSONValue {
    let began = ProcessorTime.microseconds
    let verdict = engine.inclusion(of: first, in: second)
    var answer = JSONObject()
    let steps: Int
    switch verdict {
    case .included(let count):
      answer["verdict"] = .string("included")
      steps = count
    case .excluded(let witness):
      answer["verdict"] = .string("excluded")
      answer["witness"] = witness.value
      steps = witness.steps
    case .undecided(let undecided):
      answer["verdict"] = .string("undecided")
      answer["reason"] = .string(Text(undecided.reason))
      steps = undecided.steps
    }
    answer["steps"] = .number(ExactNumber(steps))
    answer["cpu_us"] = .number(ExactNumber(ProcessorTime.microseconds - began + loading))
    return .object(answer)
  }
}
