internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// A schema looked at by itself: is it valid for its dialect, and does it mean what it says.
struct SchemaReview {
  private let job: ValidationJob
  /// Enough for schemas that are plainly empty.
  private static let budget = Budget(goals: 2_000, branches: 6_000, derivatives: 40_000)

  init(_ job: ValidationJob) { self.job = job }

  /// Prints errors on standard output and warnings on standard error; answers the exit status.
  func run() throws(ExitStatus) -> Int32 {
    let (set, root): (SchemaSet, SchemaID)
    do { (set, root) = try job.load() } catch { throw .noJudgement("\(error)") }
    let errors = set.metaschemaErrors(of: root)
    for error in errors {
      StandardOutput.write("\(error) [schema-invalid]")
      if let keyword = error.keyword {
        StandardOutput.write(
          "  by `\(keyword.name)` at \(keyword.node.document.name)#\(keyword.node.pointer)")
      }
    }
    let problems = set.problems(reachableFrom: root)
    for problem in problems { StandardOutput.write("\(problem) [\(problem.id)]") }
    for lint in set.lints(reachableFrom: root) { StandardError.write("warning: \(lint)") }
    if let lint = Self.emptiness(of: root, set) { StandardError.write("warning: \(lint)") }
    return errors.isEmpty && problems.isEmpty ? 0 : 1
  }

  /// The finding that no document at all is valid.
  private static func emptiness(of root: SchemaID, _ set: SchemaSet) -> SchemaLint? {
    guard set[root].boolean == nil,
      case .empty = InclusionEngine(set, budget: budget).satisfiability(root)
    else { return nil }
    return SchemaLint(
      rule: "schema-unsatisfiable", node: set[root].node, message: "no document is valid under this schema")
  }
}
