internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

/// One check: what is checked, by whose word, and against which releases. Nothing is written.
public struct Check: Sendable {
  /// The state that is checked.
  let tree: Tree
  /// What kedge.yaml says there; nil when it is gone.
  let now: Standpoint?
  /// The state whose policy, lanes and releases count; nil when that is the checked one.
  let base: Standpoint?
  /// What is said where something must be said by somebody.
  let judge: Standpoint
  let request: CheckRequest
  let repository: Repository
  /// The state whose releases and events must still be there: the base, or what was committed last; nil for none.
  let earlier: Standpoint?

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - configuration: The path of kedge.yaml that an option named, from the working folder.
  /// - Throws: `RegistryError` when no judgement is possible.
  public init(
    _ request: CheckRequest, repository: Repository, workingFolder: String, configuration: String? = nil
  ) throws(RegistryError) {
    let tree: Tree
    var baseTree: Tree?
    switch request.subject {
    case .workTree:
      tree = try repository.workTree().with(request.unsaved)
    case .staged:
      let staged = try repository.index()
      tree = staged
      baseTree = try repository.head.map { head throws(RegistryError) in
        try repository.tree(of: head, name: "HEAD", besides: staged)
      }
    case .base(let name):
      tree = try repository.workTree()
      baseTree = try repository.mergeBaseTree(with: name)
    }
    let path = try Self.path(
      configuration, workingFolder, repository.topLevel, [baseTree, tree].compactMap { $0 })
    let now = try Standpoint(tree: tree, path: path)
    let base = try baseTree.flatMap { tree throws(RegistryError) in try Standpoint(tree: tree, path: path) }
    guard let judge = base ?? now else { throw .configurationMissing(tree: tree.name) }
    try self.init(tree: tree, now: now, base: base, judge: judge, request: request, repository: repository)
  }

  /// Where kedge.yaml is: where the base has one it is that one, so that a nearer one cannot take its place.
  private static func path(
    _ named: String?, _ workingFolder: String, _ topLevel: String, _ trees: [Tree]
  ) throws(RegistryError) -> String {
    for tree in trees.dropLast() {
      if let path = try? ConfigurationFile.find(
        named: named, workingFolder: workingFolder, topLevel: topLevel, in: [tree])
      {
        return path
      }
    }
    return try ConfigurationFile.find(
      named: named, workingFolder: workingFolder, topLevel: topLevel, in: trees.reversed())
  }

  /// A check of one state.
  ///
  /// - Parameter isOfPast: Whether it is a state of long ago, of which nothing must be as it was committed last.
  init(
    tree: Tree, now: Standpoint?, base: Standpoint?, judge: Standpoint, request: CheckRequest,
    repository: Repository, isOfPast: Bool = false
  ) throws(RegistryError) {
    self.tree = tree
    self.now = now
    self.base = base
    self.judge = judge
    self.request = request
    self.repository = repository
    if base == nil, !isOfPast { earlier = try repository.committed(judge.path) } else { earlier = base }
  }

  /// What changed in the contracts, and nothing else.
  func drift() throws(RegistryError) -> CheckResult { try drift(try CheckPlan(self)) }

  private func drift(_ plan: CheckPlan) throws(RegistryError) -> CheckResult {
    var result = CheckResult()
    result.documents = { [tree, now] address in
      try? tree.document(now?.file(for: address, module: nil) ?? address)
    }
    for module in plan.modules { try check(module, count: plan.contracts, &result) }
    return result
  }

  /// Checks.
  public func run() throws(RegistryError) -> CheckResult {
    let plan = try CheckPlan(self)
    var result = try drift(plan)
    PolicyFindings(check: self, plan: plan).run(&result)
    try HistoryGuard(self, plan).run(&result)
    if base == nil {
      try StoreGuard(self, plan).run(&result)
    } else {
      try BaseGuard(self, plan).run(&result)
    }
    if case .base(let name) = request.subject, let base {
      result.notes += try [BaseFreshness(repository: repository, base: base).note(on: name)].compactMap { $0 }
    }
    try freezes(plan, &result)
    releases(plan, &result)
    result.findings = result.findings
      .filter { $0.decision != .allow || $0.classification != .neutral }
      .enumerated().sorted { $0.element.precedes($1.element) ?? ($0.offset < $1.offset) }.map(\.element)
    return result
  }

  /// What is frozen lets nothing pass.
  private func freezes(_ plan: CheckPlan, _ result: inout CheckResult) throws(RegistryError) {
    for module in plan.modules {
      let name = module.rule.name
      var frozen = try now?.freezeReason(of: name)
      if frozen == nil { frozen = try base?.freezeReason(of: name) }
      guard let frozen else { continue }
      let change = ContractEvent.change(
        Catalogue.moduleFrozen, frozen, at: ContractEvent.place(of: judge.layout.ledger(of: name)),
        effect: .narrows,
        subject: name)
      result.add(
        Finding(
          change: change, module: name, contract: judge.path, computed: .breaking, classification: .breaking,
          decision: .block, decidedBy: "freeze"))
    }
  }

  /// What the changes of each module call for.
  private func releases(_ plan: CheckPlan, _ result: inout CheckResult) {
    for place in result.modules.indices {
      let module = result.modules[place]
      let findings = result.findings.filter { Text($0.module) == Text(module.name) && $0.change.isOfContract }
      guard let former = module.baseline.flatMap({ SemanticVersion($0) }),
        !findings.isEmpty || module.differing > 0
      else { continue }
      let bump = VersionBump(findings) ?? .patch
      result.modules[place].bump = bump
      result.modules[place].next = former.next(bump)
    }
  }

  private func check(_ plan: ModulePlan, count: Int, _ result: inout CheckResult) throws(RegistryError) {
    let before = result.modules.reduce(0) { $0 + $1.contracts }
    var contracts = 0
    var unchanged = 0
    var differing = 0
    switch plan.state {
    case .removed(let release):
      result.add(
        plan.removed(release, judge), contract: judge.path, plan.rule,
        standingAt: base.flatMap { $0.configuration.module(plan.rule.name) == nil ? $0.tree.name : nil })
    case .present(let module, let paths, let baselines):
      contracts = paths.count
      guard !baselines.isEmpty else {
        result.add(
          plan.withoutBaseline(module, paths), contract: judge.path, plan.rule,
          standingAt: standing(Set(paths.map { Text($0) })))
        for file in ContractReview.files(paths, in: tree) {
          for change in ContractReview(rule: plan.rule).changes(in: [file], since: [], hasRelease: false) {
            result.add(change, contract: file.path, plan.rule, standingAt: standing([Text(file.path)]))
          }
        }
        break
      }
      for (place, baseline) in baselines.enumerated() {
        var check = ContractCheck(
          tree: tree, module: module, standpoint: now ?? judge, rule: plan.rule, baseline: baseline,
          earlier: Array(baselines.dropFirst(place + 1)) + plan.earlier)
        check.run(paths) { place in
          request.noting(CheckProgress(contract: paths[place], number: before + place + 1, count: count))
        }
        if place == 0 { unchanged = check.skipped }
        for (change, contract) in check.changes {
          // The same change since several releases is said once.
          if place > 0, result.has(change, module: plan.rule.name, contract: contract) { continue }
          let closure = check.closures[Text(contract)] ?? [Text(contract)]
          result.add(
            change, contract: contract, plan.rule, golden: baseline.golden,
            authors: try authors(of: closure, plan.rule),
            // What is held against a release of this branch did not stand before it.
            standingAt: baseline.tree === base?.tree ? standing(closure) : nil)
        }
        if place == 0 {
          differing = check.differing
          result.contracts += check.contracts
          VersionFindings(check: check, paths: paths).run(&result)
          if request.measuresImpact { measure(check, paths, &result) }
        }
      }
    }
    result.modules.append(
      CheckResult.Module(
        name: plan.rule.name, lane: plan.rule.lane, baseline: plan.baselineName, contracts: contracts,
        unchanged: unchanged, differing: differing))
  }
}

extension Check {
  /// The base, when it has some files as they are: what they give stood there before.
  private func standing(_ closure: Set<Text>) -> String? {
    guard let base, closure.allSatisfy({ tree.agrees(with: base.tree, at: $0.string) }) else { return nil }
    return base.tree.name
  }

  /// Who touched some files on this branch, where that decides whose approvals count.
  private func authors(of closure: Set<Text>, _ rule: ModuleRule) throws(RegistryError) -> Set<String> {
    guard case .base(let name) = request.subject, !rule.approvals.isEmpty else { return [] }
    return try repository.authors(since: name, touching: closure.sorted().map(\.string))
  }
}

extension Finding {
  /// By module, contract and place; nil where these are the same.
  fileprivate func precedes(_ other: Finding) -> Bool? {
    let (left, right) = ([Text(module), Text(contract)], [Text(other.module), Text(other.contract)])
    if left != right { return left.lexicographicallyPrecedes(right) }
    let (place, otherPlace) = (change.new.position, other.change.new.position)
    return place == otherPlace ? nil : place < otherPlace
  }
}
