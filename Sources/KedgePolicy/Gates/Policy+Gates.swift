public import KedgeDocuments

extension Policy {
  /// The gates before a lane: those of that lane and of the ones below it, in the order of the policy.
  public func gates(to lane: Lane) -> [Gate] { gates.filter { $0.lane <= lane } }

  /// Holds evidence against a gate that asks for some: its form, whose it is, how old, of which commit, and its numbers.
  ///
  /// - Parameters:
  ///   - gate: The gate; one without evidence gives no facts.
  ///   - evidence: The artefact; nil where there is none.
  ///   - context: The module, the target, and the moment.
  public func evaluate(_ gate: Gate, _ evidence: Document?, in context: GateContext) -> [GateFact] {
    guard let artefact = gate.evidence else { return [] }
    guard let evidence else {
      let paths = self.evidence.paths(of: artefact, module: context.module).joined(separator: " or ")
      return [GateFact(passes: false, text: "there is no \(paths)")]
    }
    let faults = EvidenceSchemas.faults(of: evidence, artefact: artefact)
    if !faults.isEmpty { return faults }
    let budgets = self.budgets[context.target] ?? [:]
    return header(gate, evidence.root, context)
      + gate.checks.map { $0.evaluate(evidence.root, budgets: budgets) }
  }

  private func header(_ gate: Gate, _ evidence: Node, _ context: GateContext) -> [GateFact] {
    var facts: [GateFact] = []
    let component = evidence["component"]
    if component?.text != Text(context.module) {
      facts.append(
        GateFact(
          passes: false, text: "it is about `\(component?.string ?? "nothing")`, not `\(context.module)`",
          node: component ?? evidence))
    }
    facts.append(age(gate, evidence, context))
    facts.append(commit(evidence, context))
    return facts
  }

  private func age(_ gate: Gate, _ evidence: Node, _ context: GateContext) -> GateFact {
    let days = gate.maximumAgeInDays ?? self.evidence.maximumAgeInDays
    let node = evidence["validation_timestamp"]
    guard let time = node?.string.flatMap(Timestamp.init) else {
      return GateFact(passes: false, text: "/validation_timestamp is no time", node: node ?? evidence)
    }
    let age = context.now.seconds - time.seconds
    // Clocks differ a little; evidence from tomorrow is forged.
    if age < -300 { return GateFact(passes: false, text: "it was measured in the future", node: node) }
    return GateFact(
      passes: age <= days * 86_400, text: "it is \(max(0, age) / 86_400) days old, wanted at most \(days)",
      node: node)
  }

  private func commit(_ evidence: Node, _ context: GateContext) -> GateFact {
    let node = evidence["commit"]
    let commit = node?.string ?? ""
    let passes = context.commits.contains { Text($0) == Text(commit) }
    return GateFact(
      passes: passes,
      text: passes
        ? "it was measured on \(commit.prefix(12))"
        : "it was measured on `\(commit.prefix(12))`, which is not what is promoted", node: node ?? evidence)
  }
}
