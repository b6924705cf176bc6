import KedgeContracts
import KedgeDocuments
import KedgeSchema

@testable import KedgeChanges

/// Two versions of a JSON Schema, compared.
struct Versions {
  static func compare(
    _ old: String, _ new: String, assumptions: Assumptions = .wire, earlier: [String] = [],
    flow: Flow = .exchanged
  ) throws -> ContractComparison {
    func source(_ text: String, _ name: String, _ universe: Universe) throws -> ContractSource {
      ContractSource(
        document: try Document.read(Array(text.utf8), name: name), address: name, universe: universe,
        flow: flow
      ) { _ in nil }
    }
    return try Comparison(assumptions: assumptions).compare(
      try source(old, "old.json", .old), with: try source(new, "new.json", .new), kind: .jsonSchema,
      earlier: try earlier.enumerated().map { try source($1, "earlier.json", Universe(10 + $0)) })
  }

  /// Each change as `rule subject: effect`, and `(strictly)` where only an assumption keeps it from being one.
  static func summary(_ comparison: ContractComparison) -> [String] {
    comparison.changes.map { change in
      let effects = change.impacts.map { impact in
        impact.effect.name + (impact.strictly == nil ? "" : " (strictly)")
      }
      let subject = change.identity.subject.isEmpty ? "" : " \(change.identity.subject)"
      return "\(change.rule.id)\(subject): \(effects.joined(separator: ", "))"
    }.sorted()
  }
}
