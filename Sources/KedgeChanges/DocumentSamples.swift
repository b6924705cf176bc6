import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Documents that messages need beside the one that they show, each schema asked for once; and how many messages there may
/// be: thousands are read by nobody.
final class DocumentSamples {
  private let engine: InclusionEngine
  private var known: [SchemaID: JSONValue?] = [:]
  private var left = 400

  init(_ engine: InclusionEngine) { self.engine = engine }

  /// The message that carries a document; nil for no carrier.
  func message(_ carrier: (any DocumentCarrier)?, _ document: JSONValue?) -> String? {
    guard let carrier, left > 0 else { return nil }
    left -= 1
    return carrier.message(carrying: document) { sample($0) }
  }

  private func sample(_ schema: SchemaID) -> JSONValue? {
    if let found = known[schema] { return found }
    let budget = Budget(goals: 200, branches: 600, derivatives: 20_000)
    var found: JSONValue?
    if case .member(let witness) = engine.member(accepting: [schema], rejecting: [], budget: budget) {
      found = witness.value
    }
    known[schema] = found
    return found
  }
}
