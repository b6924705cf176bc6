import KedgeDocuments

/// What makes an operation that came look like one that went: told as notes, and never making a removal less.
struct MoveEvidence {
  private var moves: [(old: HTTPOperation, new: HTTPOperation, reason: String)] = []

  init(removed: [HTTPOperation], added: [HTTPOperation]) {
    guard !removed.isEmpty, !added.isEmpty, removed.count * added.count <= 250_000 else { return }
    var taken: Set<Int> = []
    let traits = added.map(Traits.init)
    for operation in removed {
      let own = Traits(operation)
      let best = added.indices.filter { !taken.contains($0) }
        .compactMap { place in own.likeness(to: traits[place]).map { (place, $0) } }
        .max { $0.1.weight < $1.1.weight }
      guard let (place, likeness) = best else { continue }
      taken.insert(place)
      moves.append((operation, added[place], likeness.words))
    }
  }

  /// What is said of an operation that went.
  func note(ofRemoved operation: HTTPOperation) -> String? {
    moves.first { $0.old.name == operation.name }.map {
      "looks like a move to `\($0.new.name)`: \($0.reason)"
    }
  }

  /// What an operation is known by.
  private struct Traits {
    let identifier: Text?
    let method: Text
    let body: Digest
    let answers: Digest
    let parameters: Set<Text>
    let hasContent: Bool

    init(_ operation: HTTPOperation) {
      identifier = operation.node["operationId"]?.text
      method = operation.method
      body = CanonicalWriter.digest(operation.node["requestBody"]?.value ?? .null)
      answers = CanonicalWriter.digest(operation.node["responses"]?.value ?? .null)
      parameters = Set(operation.parameters.filter { $0.place != .path }.map(\.name))
      hasContent =
        operation.body != nil || operation.responses.contains { $0.status.isSuccess && !$0.content.isEmpty }
    }

    func likeness(to other: Traits) -> (weight: Int, words: String)? {
      var reasons: [String] = []
      var weight = 0
      if let identifier, identifier == other.identifier {
        reasons.append("the same operationId `\(identifier)`")
        weight += 4
      }
      let isSameExchange =
        method == other.method && hasContent && body == other.body && answers == other.answers
        && parameters == other.parameters
      if isSameExchange {
        reasons.append("the same parameters, body and answers")
        weight += 2
      }
      return reasons.isEmpty ? nil : (weight, reasons.joined(separator: ", "))
    }
  }
}
