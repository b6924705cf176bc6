internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeRegistry
internal import KedgeSchema

/// A schema or the description of an API looked at by itself: is it valid for its dialect, and does it mean what it says.
struct SchemaReview {
  private let job: ValidationJob
  private var errors: [String] = []

  init(_ job: ValidationJob) { self.job = job }

  /// Prints errors on standard output and warnings on standard error; answers the exit status.
  mutating func run() throws(ExitStatus) -> Int32 {
    var set = SchemaSet()
    var roots: [SchemaID] = []
    do {
      let document = try SchemaFiles.document(job.schema, limits: job.limits)
      if OpenAPIReader.recognises(document) {
        roots = try read(description: document, into: &set)
      } else {
        roots = [
          try set.load(
            document, address: job.schema, dialect: job.dialect, universe: Universe(0), resolver: resolver)
        ]
      }
      errors += problems(of: set, roots, document).map { "\($0) [\($0.id)]" }
      for error in errors { StandardOutput.write(error) }
      for lint in lints(of: set, roots, document) { StandardError.write("warning: \(lint)") }
    } catch {
      throw .noJudgement("\(error)")
    }
    return errors.isEmpty ? 0 : 1
  }

  private var resolver: Resolver {
    SchemaFiles.resolver(
      job.references, root: ReferenceRoot(around: job.schema),
      configured: ConfiguredReferences(around: job.schema))
  }

  /// Holds an API to its object model; answers its schemas.
  private mutating func read(description document: Document, into set: inout SchemaSet) throws -> [SchemaID] {
    let review = try DescriptionReview(document)
    errors += review.problems.map(\.description)
    return try review.schemas.map { node in
      try set.load(
        node, address: job.schema, dialect: review.dialect, universe: Universe(0), resolver: resolver)
    }
  }

  /// What is wrong in schemas: what their metaschema says of the roots, then what could not be read.
  private mutating func problems(
    of set: SchemaSet, _ roots: [SchemaID], _ document: Document
  ) -> [SchemaProblem] {
    for error in set.metaschemaErrors(of: roots) {
      errors.append("\(error) [schema-invalid]")
      if let keyword = error.keyword {
        errors.append("  by `\(keyword.name)` at \(keyword.node.document.name)#\(keyword.node.pointer)")
      }
    }
    let written = Set(set.schemas(writtenIn: document)).union(set.reachable(from: roots))
    return set.problems.filter { written.contains($0.schema) }
  }

  /// What is odd in schemas, in the order of the document.
  private func lints(of set: SchemaSet, _ roots: [SchemaID], _ document: Document) -> [SchemaLint] {
    let schemas = Set(set.schemas(writtenIn: document)).union(set.reachable(from: roots)).sorted()
    // What holds of a whole document is worth telling even where a part is to blame.
    let wholes = roots.filter { set[$0].node == document.root }
    let found = set.lints(of: schemas) + EmptySchemas(set, schemas).findings(roots: wholes)
    return found.sorted {
      ($0.node.document.name, $0.node.range.lowerBound, $0.message)
        < ($1.node.document.name, $1.node.range.lowerBound, $1.message)
    }
  }
}
