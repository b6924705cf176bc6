import KedgeDocuments
import KedgePolicy

/// What changes do to documents and consumers, as JSON.
enum ImpactJSON {
  static func data(_ impact: DataImpact) -> JSONValue {
    .object([
      "place": .text(impact.place), "total": .count(impact.total), "rejected": .count(impact.rejected),
      "unjudged": .count(impact.unjudged), "first": .array(impact.first.map(rejection)),
    ])
  }

  private static func rejection(_ rejection: DataImpact.Rejection) -> JSONValue {
    .object([
      "file": .text(rejection.document), "line": .count(rejection.position.line),
      "column": .count(rejection.position.column), "pointer": .text(rejection.pointer),
      "reason": .text(rejection.reason),
    ])
  }

  /// A document is left out where there is none, since `null` is one.
  static func consumer(_ impact: ConsumerImpact) -> JSONValue {
    var object: JSONObject = [
      "consumer": .text(impact.consumer), "schema": .text(impact.schema),
      "verdict": .text(impact.verdict.name),
    ]
    object["rejects"] = impact.verdict.witness
    if case .undecided(let reason) = impact.verdict { object["reason"] = .text(reason) }
    return .object(object)
  }
}
