internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgePolicy
internal import KedgeSchema

/// Whether the consumers that a module names still read everything that a contract lets be produced. It is said, and changes
/// no class: a consumer that nobody named may read otherwise.
struct ConsumerReading {
  /// What was found of one contract.
  struct Read {
    var consumers: [ConsumerImpact] = []
    /// By the fingerprint of the finding.
    var byFinding: [Digest: [ConsumerImpact]] = [:]
  }

  let tree: Tree
  let module: ModuleConfiguration
  let standpoint: Standpoint
  let assumptions: Assumptions

  /// Holds a contract against every consumer.
  ///
  /// - Parameter isAlone: Whether the module has no other contract that a consumer's schema might be about.
  func read(_ contract: ComparedContract, _ findings: [Finding], isAlone: Bool) -> Read {
    var read = Read()
    for consumer in module.consumers {
      let path = standpoint.absolute(consumer.path)
      guard let (verdict, source) = verdict(on: contract, path, isAlone) else { continue }
      read.consumers.append(ConsumerImpact(consumer: consumer.name, schema: path, verdict: verdict))
      for finding in findings where finding.change.isOfContract {
        guard let own = self.verdict(on: finding, verdict, source, isAlone: findings.count == 1) else {
          continue
        }
        read.byFinding[finding.fingerprint, default: []].append(
          ConsumerImpact(consumer: consumer.name, schema: path, verdict: own))
      }
    }
    return read
  }

  /// Nil where the consumer's schema is about another contract.
  private func verdict(
    on contract: ComparedContract, _ path: String, _ isAlone: Bool
  ) -> (ConsumerImpact.Verdict, ContractSource?)? {
    guard contract.kind == .jsonSchema else {
      return isAlone
        ? (
          .undecided("consumers are held against JSON Schemas only, and this is \(contract.kind.rawValue)"),
          nil
        ) : nil
    }
    do {
      let loader = ContractLoader(tree: tree) { [standpoint, module] in
        standpoint.file(for: $0, module: module)
      }
      guard let reader = try loader.source(path, dialect: .draft2020, universe: .old, flow: .produced) else {
        throw RegistryError.noSuchFile(
          path: path, tree: tree.name, otherCase: tree.entries.differingInCase(from: path)?.path.string)
      }
      let now = try answer(contract.new, reader)
      if case .included = now { return (.kept, reader) }
      let before = try answer(contract.old, reader)
      switch (now, before) {
      case (.excluded(let witness), .excluded): return isAlone ? (.unmet(witness.value), reader) : nil
      case (.undecided, .excluded) where !isAlone: return nil
      case (.excluded(let witness), _): return (.broken(witness.value), reader)
      case (.undecided(let undecided), _): return (.undecided(undecided.reason), reader)
      case (.included, _): return (.kept, reader)
      }
    } catch {
      return (.undecided("\(error)"), nil)
    }
  }

  /// Whether every document that a version lets be produced is one that the consumer reads.
  private func answer(_ source: ContractSource, _ reader: ContractSource) throws -> Verdict {
    let writer = ContractSource(
      document: source.document, address: source.address, dialect: source.dialect, universe: .new,
      flow: .produced, resolver: source.resolver)
    let proofs = try Comparison(assumptions: assumptions).compare(reader, with: writer, kind: .jsonSchema)
      .proofs
    return proofs.first?.forward ?? .included(steps: 0)
  }

  /// What one finding does to a consumer: it is to blame when the consumer rejects its own document. Nil where the finding
  /// lets nothing new be produced, and where another one is to blame.
  private func verdict(
    on finding: Finding, _ whole: ConsumerImpact.Verdict, _ reader: ContractSource?, isAlone: Bool
  ) -> ConsumerImpact.Verdict? {
    let impacts = finding.change.impacts
    guard impacts.contains(where: { $0.effect.widening != .no || $0.isAssumed }) else { return nil }
    guard case .broken = whole else { return whole }
    let own = impacts.compactMap { $0.widening?.value ?? $0.strictly?.value }
    if let reader, let rejected = own.first(where: { isRejected($0, by: reader) }) {
      return .broken(rejected)
    }
    return isAlone ? whole : nil
  }

  private func isRejected(_ value: JSONValue, by reader: ContractSource) -> Bool {
    var set = SchemaSet()
    guard
      let schema = try? set.load(
        reader.document, address: reader.address, dialect: reader.dialect, universe: reader.universe,
        resolver: reader.resolver)
    else { return false }
    return Validator(set, options: assumptions.validation).isValid(
      Document(value: value, name: "document").root, schema)
      == false
  }
}
