internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeInclusion

/// How a surface was decided, for people: `kedge diff --prove`.
enum ProofText {
  /// Both directions of one surface.
  static func of(_ proof: SurfaceProof, old: String, new: String) -> String {
    let name = proof.surface.isEmpty ? "the contract" : proof.surface
    return [
      "proof: \(name) (\(proof.flow.rawValue))",
      line("every document of \(old) is one of \(new)", proof.backward),
      line("every document of \(new) is one of \(old)", proof.forward),
    ].joined(separator: "\n")
  }

  private static func line(_ claim: String, _ verdict: Verdict) -> String {
    let how = "by \(verdict.method.rawValue), \(verdict.steps) \(verdict.steps == 1 ? "step" : "steps")"
    switch verdict {
    case .included: return "  yes: \(claim) (\(how))"
    case .excluded(let witness): return "  no: \(claim) (\(how)): \(witness.value)"
    case .undecided(let undecided):
      let places =
        (undecided.accepting.prefix(2).map { "accepted by \(place($0))" }
          + undecided.rejecting.prefix(2).map { "rejected by \(place($0))" })
      return (["  not known: \(claim) (\(how)): \(undecided.reason)"] + places.map { "    \($0)" })
        .joined(separator: "\n")
    }
  }

  private static func place(_ node: Node) -> String {
    "\(node.document.name):\(node.position)\(node.pointer == .root ? "" : " (\(node.pointer))")"
  }
}
