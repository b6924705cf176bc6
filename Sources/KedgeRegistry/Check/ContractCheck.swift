internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

/// Compares the contracts of one module with a baseline.
struct ContractCheck {
  /// The contracts as they are.
  let tree: Tree
  /// What kedge.yaml says of the module.
  let module: ModuleConfiguration
  /// The kedge.yaml whose word counts, and its path for what it says.
  let standpoint: Standpoint
  let rule: ModuleRule
  let baseline: Baseline
  /// Releases before the baseline: what they declared is not unused.
  let earlier: [Baseline]

  private let kept: KeptFiles
  private(set) var changes: [(change: Change, contract: String)] = []
  private(set) var contracts: [CheckResult.Contract] = []
  /// The files that each contract is or was made of, by its path; those that were not looked at are as they were.
  private(set) var closures: [Text: Set<Text>] = [:]
  private(set) var skipped = 0
  /// How many are made of other files than they were.
  private(set) var differing = 0
  /// The contracts that were compared, with both versions.
  private(set) var compared: [ComparedContract] = []

  init(
    tree: Tree, module: ModuleConfiguration, standpoint: Standpoint, rule: ModuleRule, baseline: Baseline,
    earlier: [Baseline]
  ) {
    self.tree = tree
    self.module = module
    self.standpoint = standpoint
    self.rule = rule
    self.baseline = baseline
    self.earlier = earlier
    kept = KeptFiles(baseline, in: tree)
  }

  /// Compares all contracts.
  ///
  /// - Parameters:
  ///   - paths: The contracts as they are, from the top level.
  ///   - note: Is told which of them is looked at.
  mutating func run(_ paths: [String], noting note: (Int) -> Void = { _ in }) {
    var known: Set<Text> = []
    for (place, path) in paths.enumerated() {
      note(place)
      let settings = module.settings(ofPath: standpoint.relative(path))
      let oldPath = settings?.movedFrom.map { standpoint.absolute($0) } ?? path
      if let entry = baseline.entries[Text(path)] ?? baseline.entries[Text(oldPath)] {
        known.insert(Text(entry.path))
        compare(path, with: entry, settings)
      } else {
        add(path, settings)
      }
    }
    let gone = baseline.entries.values.filter { !known.contains(Text($0.path)) }
    for entry in gone.sorted(by: { Text($0.path) < Text($1.path) }) { remove(entry) }
  }

  private mutating func compare(_ path: String, with entry: Baseline.Entry, _ settings: PathSettings?) {
    let dialect = settings?.dialect ?? .draft2020
    if isUnchanged(path, entry, kind: settings?.kind, dialect: dialect) {
      skipped += 1
      contracts.append(CheckResult.Contract(module: rule.name, path: path, kind: entry.kind))
      return
    }
    if !hasSameFiles(path, entry) { differing += 1 }
    let flow = rule.policy.flow(declared: module.declaredFlow(ofPath: standpoint.relative(path)))
    let trace = ReferenceTrace()
    defer { note(path, entry, trace) }
    guard
      let new = load(path, tree, "", dialect, .new, flow, noting: trace),
      let old = load(entry.path, baseline.tree, baseline.prefix, entry.dialect, .old, flow)
    else { return }
    let kind = settings?.kind ?? ContractReaders.kind(of: new.document) ?? .jsonSchema
    if let oldKind = entry.kind, oldKind != kind {
      let message = "`\(path)` was \(oldKind.rawValue) in \(baseline.name) and is \(kind.rawValue) now"
      changes.append(
        (
          ContractEvent.change(
            Catalogue.contractUnreadable, message, at: Place(node: new.document.root), effect: .undecided,
            before: old.document.canonicalDigest, after: new.document.canonicalDigest), path
        ))
      return
    }
    do throws(ContractError) {
      let comparison = try Comparison(assumptions: rule.policy.assumptions).compare(
        old, with: new, kind: kind, earlier: earlierSources(path, flow))
      changes += rule.policy.told(comparison.changes, today: rule.today).map { ($0, path) }
      compared.append(ComparedContract(path: path, kind: kind, old: old, new: new))
      review(path, trace, since: entry)
      contracts.append(
        CheckResult.Contract(
          module: rule.name, path: path, kind: kind, notCompared: comparison.notCompared))
    } catch {
      changes.append((ContractEvent.unreadable(path, error, in: tree, at: path), path))
    }
  }

  /// Whether every file that the contract is made of is the one that was released.
  private func isUnchanged(
    _ path: String, _ entry: Baseline.Entry, kind: ContractKind?, dialect: Dialect
  ) -> Bool {
    guard entry.dialect == dialect, kind == nil || kind == entry.kind, module.references.isEmpty,
      standpoint.configuration.references.isEmpty
    else { return false }
    return hasSameFiles(path, entry)
  }

  private func hasSameFiles(_ path: String, _ entry: Baseline.Entry) -> Bool {
    guard let closure = entry.closure, Text(path) == Text(entry.path) else { return false }
    return closure.allSatisfy { kept.contains($0) }
      && entry.missing.allSatisfy { !tree.contains($0) }
  }

  /// A side of the comparison; one that cannot be read is a finding.
  private mutating func load(
    _ path: String, _ tree: Tree, _ prefix: String, _ dialect: Dialect, _ universe: Universe, _ flow: Flow,
    noting trace: ReferenceTrace? = nil
  ) -> ContractSource? {
    do {
      if let source = try loader(tree, prefix).source(
        path, dialect: dialect, universe: universe, flow: flow, noting: trace)
      {
        return source
      }
      throw RegistryError.noSuchFile(path: path, tree: tree.name, otherCase: nil)
    } catch {
      changes.append((ContractEvent.unreadable(path, error, in: tree, at: prefix + path), path))
      return nil
    }
  }

  /// Keeps what a contract is and was made of.
  private mutating func note(_ path: String, _ entry: Baseline.Entry, _ trace: ReferenceTrace) {
    var closure: Set<Text> = [Text(path), Text(entry.path)]
    for file in (entry.closure ?? []) + entry.missing + trace.found + trace.missing {
      closure.insert(Text(file))
    }
    closures[Text(path)] = closure
  }

  private func earlierSources(_ path: String, _ flow: Flow) -> [ContractSource] {
    var sources: [ContractSource] = []
    for release in earlier {
      guard let entry = release.entries[Text(path)] else { continue }
      let universe = Universe(sources.count + 2)
      // A release that cannot be read any more declares nothing that could be asked for.
      guard
        let source = try? loader(release.tree, release.prefix).source(
          entry.path, dialect: entry.dialect, universe: universe, flow: flow)
      else { continue }
      sources.append(source)
    }
    return sources
  }

  private func loader(_ tree: Tree, _ prefix: String) -> ContractLoader {
    ContractLoader(tree: tree, prefix: prefix) { [standpoint, module] address in
      standpoint.file(for: address, module: module)
    }
  }

  private mutating func add(_ path: String, _ settings: PathSettings?) {
    let dialect = settings?.dialect ?? .draft2020
    let trace = ReferenceTrace()
    guard let new = load(path, tree, "", dialect, .new, .exchanged, noting: trace) else { return }
    // Read, so that the files that it refers to are known.
    if let reader = ContractReaders.reader(
      of: settings?.kind ?? ContractReaders.kind(of: new.document) ?? .jsonSchema)
    {
      var set = SchemaSet()
      _ = try? reader.read(new, into: &set)
    }
    let message = "`\(path)` is new in `\(rule.name)`"
    let change = ContractEvent.change(
      Catalogue.contractAdded, message, at: Place(node: new.document.root), effect: .widens,
      after: new.document.canonicalDigest)
    changes.append((change, path))
    review(path, trace, since: nil)
  }

  /// What the policy asks of a contract as it is.
  private mutating func review(_ path: String, _ trace: ReferenceTrace, since entry: Baseline.Entry?) {
    let new = ContractReview.files([path] + trace.found.filter { Text($0) != Text(path) }, in: tree)
    let old = entry.map { entry in
      ContractReview.files(entry.closure ?? [entry.path], in: baseline.tree, at: baseline.prefix)
    }
    changes += ContractReview(rule: rule).changes(in: new, since: old ?? [], hasRelease: true).map {
      ($0, path)
    }
  }

  private mutating func remove(_ entry: Baseline.Entry) {
    closures[Text(entry.path)] = [Text(entry.path)]
    let why = tree.contains(entry.path) ? "is matched by no pattern of `\(rule.name)` any more" : "is gone"
    changes.append((ContractEvent.removal(of: entry, baseline, module: rule.name, why: why), entry.path))
  }
}
