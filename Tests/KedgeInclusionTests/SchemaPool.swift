import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Schemas from texts in one set, asked about with one engine.
final class SchemaPool {
  private var count = 0
  let engine = InclusionEngine(SchemaSet())

  /// Adds a schema.
  func add(_ text: String, _ dialect: Dialect = .draft2020) throws -> SchemaID {
    count += 1
    let name = "s\(count).json"
    let document = try Document.read(Array(text.utf8), name: name)
    let universe = Universe(count)
    return try engine.edit { set in
      try set.load(document, address: name, dialect: dialect, universe: universe) { _ in nil }
    }
  }

  /// The verdict in a word, with the witness.
  func verdict(_ first: SchemaID, _ second: SchemaID) -> String {
    switch engine.inclusion(of: first, in: second) {
    case .included: "included"
    case .excluded(let witness): witness.value.description
    case .undecided(let undecided): "undecided: \(undecided.reason)"
    }
  }

  /// Whether every document of the first is one of the second; nil when that is not known.
  func isIncluded(_ first: SchemaID, _ second: SchemaID) -> Bool? {
    switch engine.inclusion(of: first, in: second) {
    case .included: true
    case .excluded: false
    case .undecided: nil
    }
  }

  /// Which small documents a schema accepts.
  func accepted(_ schema: SchemaID) -> [Bool] {
    let validator = Validator(engine.set)
    return SmallDocuments.all.map { validator.isValid($0.root, schema) == true }
  }
}
