internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

/// What changed contracts of a module do to its real documents.
///
/// A document belongs to the contracts that accepted it, and would be rejected when none of the module's contracts accepts it
/// any more. Documents are read, judged and forgotten one after the other, on all processors.
struct InstanceImpact: Sendable {
  /// What was measured of one contract.
  struct Measured {
    var data: [DataImpact] = []
    /// By the fingerprint of the finding that a document is rejected for.
    var byFinding: [Digest: [DataImpact]] = [:]
  }

  /// A changed contract with what was found in it.
  struct Subject: Sendable {
    let contract: ComparedContract
    let findings: [Finding]
  }

  let tree: Tree
  let options: ValidationOptions
  let subjects: [Subject]
  /// Contracts of the module that did not change, which a document may belong to all the same.
  let others: [ContractSource]

  /// Measures.
  ///
  /// - Parameters:
  ///   - patterns: Where the documents are: what kedge.yaml says, and the paths that match.
  ///   - note: Is told how many documents are done.
  /// - Returns: By the paths of the contracts; and the documents that cannot be read, with the reasons.
  func measure(
    _ patterns: [(source: String, paths: [String])], noting note: (Int) -> Void
  ) -> (measured: [Text: Measured], failures: [String]) {
    let judges = subjects.map { Judge($0, options) }
    let others = others.compactMap { source in
      try? ContractSurfaces(
        source, kind: ContractReaders.kind(of: source.document) ?? .jsonSchema, options: options)
    }
    var counts = subjects.map { _ in Counts() }
    var failures: [String] = []
    var done = 0
    for (source, paths) in patterns {
      for place in counts.indices { counts[place].begin(source) }
      OrderedWork.run(paths, workers: { [self] in (self, judges, others) }) { worker, path in
        worker.0.judge(path, worker.1, worker.2)
      } then: { outcomes in
        done += 1
        note(done)
        for outcome in outcomes {
          switch outcome {
          case .failure(let reason): failures.append(reason.description)
          case .success(let verdicts): for (place, verdict) in verdicts { counts[place].add(verdict) }
          }
        }
      }
    }
    var measured: [Text: Measured] = [:]
    for (subject, count) in zip(subjects, counts) {
      measured[Text(subject.contract.path)] = count.measured(subject.findings)
    }
    return (measured, failures)
  }

  /// Why a document cannot be judged at all.
  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What became of a document of one contract.
  private enum Verdict: Sendable {
    case accepted
    case unjudged
    case rejected(DataImpact.Rejection, for: Set<Digest>)
  }

  /// What becomes of a file: of the document that it is, or of the documents that are its lines.
  private func judge(
    _ path: String, _ judges: [Judge], _ others: [ContractSurfaces]
  ) -> [Result<[(Int, Verdict)], Failure>] {
    let bytes: [UInt8]?
    do throws(RegistryError) { bytes = try tree.read(path) } catch {
      return [.failure(Failure(description: "\(error)"))]
    }
    guard let bytes else { return [] }
    guard JSONLines.isName(path) else {
      return [
        outcome(judges, others, { $0 }) { () throws(DocumentError) in try Document.read(bytes, name: path) }
      ]
    }
    return JSONLines(bytes, name: path).lines.map { line in
      outcome(judges, others, line.place) { () throws(DocumentError) in try line.read() }
    }
  }

  private func outcome(
    _ judges: [Judge], _ others: [ContractSurfaces], _ place: (SourcePosition) -> SourcePosition,
    _ read: () throws(DocumentError) -> Document
  ) -> Result<[(Int, Verdict)], Failure> {
    let document: Document
    do throws(DocumentError) { document = try read() } catch {
      return .failure(Failure(description: "\(error)"))
    }
    let verdicts = judges.enumerated().compactMap { number, judge in
      judge.verdict(on: document, place).map { (number, $0) }
    }
    let isRejected = verdicts.allSatisfy { if case .rejected = $0.1 { true } else { false } }
    // What another contract of the module accepts is a document of that one, and of these by chance.
    guard isRejected, !verdicts.isEmpty,
      !others.contains(where: { !($0.accepting(document) ?? []).isEmpty })
    else {
      return .success(verdicts.filter { if case .rejected = $0.1 { false } else { true } })
    }
    return .success(verdicts)
  }

  /// Both versions of a contract, ready to judge.
  private struct Judge: Sendable {
    let old: ContractSurfaces?
    let new: ContractSurfaces?
    let findings: [Finding]

    init(_ subject: Subject, _ options: ValidationOptions) {
      let contract = subject.contract
      old = try? ContractSurfaces(contract.old, kind: contract.kind, options: options)
      new = try? ContractSurfaces(contract.new, kind: contract.kind, options: options)
      findings = subject.findings
    }

    /// Nil for a document that is none of this contract's.
    ///
    /// - Parameter place: Makes a place in the document one in its file.
    func verdict(on document: Document, _ place: (SourcePosition) -> SourcePosition) -> Verdict? {
      guard let old, let new else { return nil }
      guard let names = old.accepting(document) else { return .unjudged }
      if names.isEmpty { return nil }
      guard let errors = new.errors(document, on: names) else { return .unjudged }
      guard let first = errors.first else { return .accepted }
      let rejection = DataImpact.Rejection(
        document: document.name, position: place(first.instance.position),
        pointer: first.instance.pointer.description, reason: first.message)
      return .rejected(rejection, for: causes(of: errors))
    }

    /// The findings that stand where a document is rejected; where none does, all that may be to blame.
    private func causes(of errors: [ValidationError]) -> Set<Digest> {
      let own = findings.filter { finding in
        [finding.change.new.node, finding.change.old?.node].compactMap { $0 }
          .contains { place in errors.contains { Self.stands(place, behind: $0) } }
      }
      let blamed = own.isEmpty ? findings.filter { $0.classification <= .undecided } : own
      return Set(blamed.map(\.fingerprint))
    }

    /// Whether a place is at the keyword that rejects; of the names in `required`, those that are missing.
    private static func stands(_ place: Node, behind error: ValidationError) -> Bool {
      guard let keyword = error.keyword, place.isRelated(to: keyword.node) else { return false }
      guard keyword.name == "required", place.index != keyword.node.index, let name = place.text else {
        return true
      }
      return error.instance[name] == nil
    }
  }

  /// What is counted of one contract.
  private struct Counts {
    private struct Pattern {
      let source: String
      var total = 0
      var unjudged = 0
      var rejected = Tally()
      var byFinding: [Digest: Tally] = [:]
    }

    private struct Tally {
      var count = 0
      var first: [DataImpact.Rejection] = []

      mutating func add(_ rejection: DataImpact.Rejection) {
        count += 1
        if first.count < DataImpact.shownRejections { first.append(rejection) }
      }
    }

    private var patterns: [Pattern] = []

    mutating func begin(_ source: String) { patterns.append(Pattern(source: source)) }

    mutating func add(_ verdict: Verdict) {
      let place = patterns.count - 1
      patterns[place].total += 1
      switch verdict {
      case .accepted: break
      case .unjudged: patterns[place].unjudged += 1
      case .rejected(let rejection, let findings):
        patterns[place].rejected.add(rejection)
        for finding in findings { patterns[place].byFinding[finding, default: Tally()].add(rejection) }
      }
    }

    func measured(_ findings: [Finding]) -> Measured {
      var measured = Measured()
      for pattern in patterns where pattern.total > 0 {
        func impact(_ tally: Tally) -> DataImpact {
          DataImpact(
            place: pattern.source, total: pattern.total, rejected: tally.count, unjudged: pattern.unjudged,
            first: tally.first)
        }
        measured.data.append(impact(pattern.rejected))
        for finding in findings {
          let tally = pattern.byFinding[finding.fingerprint]
          // That no document is rejected is worth a word where one might have been.
          guard tally != nil || finding.classification <= .undecided else { continue }
          measured.byFinding[finding.fingerprint, default: []].append(impact(tally ?? Tally()))
        }
      }
      return measured
    }
  }
}
