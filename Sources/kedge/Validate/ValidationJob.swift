internal import KedgeDocuments
internal import KedgeRegistry
internal import KedgeSchema

/// Documents to validate under one schema.
struct ValidationJob: Sendable {
  let schema: String
  let dialect: Dialect
  let options: ValidationOptions
  let output: OutputFormat?
  /// Which file stands for which remote address.
  let references: [String: String]
  let limits: DocumentLimits

  /// The schema, loaded anew: a set for each thread, so that they share nothing.
  func load() throws -> (set: SchemaSet, root: SchemaID) {
    var set = SchemaSet()
    let root = try SchemaFiles.load(
      schema, dialect: dialect, universe: Universe(0), externals: references,
      configured: ConfiguredReferences(around: schema), limits: limits, into: &set)
    return (set, root)
  }

  /// Validates documents on all processors and prints what they fail in the order of the files; answers the exit
  /// status: 0 all valid, 1 one is not, 2 one cannot be judged.
  func run(_ paths: [String]) throws(ExitStatus) -> Int32 {
    let (set, root): (SchemaSet, SchemaID)
    do { (set, root) = try load() } catch { throw .noJudgement("\(error)") }
    for problem in set.problems(reachableFrom: root) {
      StandardError.write("warning: \(problem) [\(problem.id)]")
    }
    for lint in set.lints(reachableFrom: root) { StandardError.write("warning: \(lint)") }
    var (worst, valid, count) = (Int32(0), 0, 0)
    OrderedWork.run(paths, workers: { Worker(self) }) { worker, path in
      worker.validate(path)
    } then: { reports in
      for report in reports {
        report.write()
        worst = max(worst, report.status)
        count += 1
        if report.status == 0 { valid += 1 }
      }
    }
    if count > 1 && worst > 0 { StandardError.write("\(valid) of \(count) documents are valid") }
    return worst
  }

  /// One thread's own schema and validator.
  final class Worker {
    private let job: ValidationJob
    private let validator: Result<(Validator, SchemaID), any Error>

    init(_ job: ValidationJob) {
      self.job = job
      validator = Result {
        let (set, root) = try job.load()
        return (Validator(set, options: job.options), root)
      }
    }

    /// A report on the document that a file is, or on each that is a line of it.
    func validate(_ path: String) -> [ValidationReport] {
      let bytes: [UInt8]
      do { bytes = try InputFile.read(path) } catch { return [report(failure: error)] }
      guard JSONLines.isName(path) else {
        let name = path == "-" ? "standard input" : path
        return [report(path, { $0 }) { try Document.read(bytes, name: name, limits: job.limits) }]
      }
      return JSONLines(bytes, name: path).lines.map { line in
        report("\(path):\(line.number)", line.place) { try line.read(limits: job.limits) }
      }
    }

    private func report(
      _ name: String, _ place: (SourcePosition) -> SourcePosition, _ read: () throws -> Document
    ) -> ValidationReport {
      do {
        let (validator, root) = try validator.get()
        let document = try read()
        if let output = job.output, let unit = validator.evaluate(document.root, root) {
          return ValidationReport(unit, output)
        }
        return ValidationReport(validator.validate(document.root, root), name, place)
      } catch {
        return report(failure: error)
      }
    }

    private func report(failure: any Error) -> ValidationReport {
      ValidationReport(failure: "\(failure)", isJSON: job.output != nil)
    }
  }
}
