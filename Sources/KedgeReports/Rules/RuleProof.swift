import KedgeContracts
import KedgeChanges
import KedgeDocuments
import KedgeSchema

/// Which side of a rule's example accepts its witness, as the validator says.
enum RuleProof {
  /// Only the old version does.
  case acceptedBefore
  /// Only the new version does.
  case acceptedNow

  /// The proof of a rule; nil where the example has no witness, or its kind of contract is no schema.
  init?(_ rule: Rule) {
    guard let witness = rule.example.witness, rule.example.kind == .jsonSchema,
      let root = try? Document.read(Array(witness.utf8), name: "witness", format: .json).root
    else { return nil }
    switch (Self.accepts(rule.example.old, root), Self.accepts(rule.example.new, root)) {
    case (true, false): self = .acceptedBefore
    case (false, true): self = .acceptedNow
    default: return nil
    }
  }

  /// What it says, in a few words.
  var claim: String {
    switch self {
    case .acceptedBefore: "accepted before, rejected now"
    case .acceptedNow: "rejected before, accepted now"
    }
  }

  private static func accepts(_ text: String, _ root: Node) -> Bool? {
    var set = SchemaSet()
    guard let document = try? Document.read(Array(text.utf8), name: "example.json"),
      let schema = try? set.load(
        document, address: "example.json", dialect: .draft2020, universe: .old, resolver: { _ in nil })
    else { return nil }
    return Validator(set).isValid(root, schema)
  }
}
