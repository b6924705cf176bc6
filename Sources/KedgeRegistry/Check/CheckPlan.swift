internal import KedgeDocuments
internal import KedgePolicy

/// Which modules are checked, by what they are judged, and what each is compared with.
struct CheckPlan {
  private(set) var modules: [ModulePlan] = []
  private let check: Check

  /// How many contracts there are in all modules.
  var contracts: Int {
    modules.reduce(0) { count, module in
      guard case .present(_, let paths, _) = module.state else { return count }
      return count + paths.count
    }
  }

  init(_ check: Check) throws(RegistryError) {
    self.check = check
    let names = try Self.names(check)
    if check.request.against == nil { check.judge.store.prepare(names) }
    for name in names {
      if let module = check.now?.configuration.module(name) {
        modules.append(try present(module))
      } else if let plan = try gone(name) {
        modules.append(plan)
      }
    }
    try refuseSharedFiles()
    try select()
  }

  /// The rule of the strictest lane, for what concerns all modules.
  var strictest: ModuleRule? {
    modules.map(\.rule).max { $0.settings.enforcement < $1.settings.enforcement }
  }

  /// The modules of kedge.yaml, then those that are only at the base or have a release.
  private static func names(_ check: Check) throws(RegistryError) -> [String] {
    var names = check.now?.configuration.modules.map(\.name) ?? []
    names += check.base?.configuration.modules.map(\.name) ?? []
    names += check.earlier?.store.modules ?? []
    names += check.now?.store.modules ?? []
    var seen: Set<Text> = []
    names.removeAll { !seen.insert(Text($0)).inserted }
    guard !names.isEmpty else { throw .nothingToCheck(path: check.judge.path) }
    return names
  }

  /// A module that kedge.yaml has.
  private func present(_ module: ModuleConfiguration) throws(RegistryError) -> ModulePlan {
    let former = module.movedFrom?.value ?? module.name
    let rule = try rule(for: module, former: former)
    guard let now = check.now else { throw .configurationMissing(tree: check.tree.name) }
    let files = ContractFiles(of: module, at: now, in: check.tree)
    let (baselines, earlier) = try baselines(module, former: former, rule.policy, files.paths)
    if let dead = files.dead.first(where: { pattern in !Self.matched(pattern.value, in: baselines, now) }) {
      throw .deadPattern(
        place: "\(now.path):\(dead.node?.position.description ?? "1:1")", pattern: dead.value.source,
        otherCase: ContractFiles.differingInCase(from: dead.value, at: now, in: check.tree))
    }
    return ModulePlan(
      rule: rule, state: .present(module, paths: files.paths, baselines: baselines), earlier: earlier)
  }

  /// Whether a pattern matched contracts when they were released: then they are gone, and the pattern is not dead.
  private static func matched(_ pattern: GlobPattern, in baselines: [Baseline], _ now: Standpoint) -> Bool {
    baselines.contains { $0.entries.values.contains { pattern.matches(now.relative($0.path)) } }
  }

  /// By what a module is judged: the base's word where it has one.
  private func rule(for module: ModuleConfiguration, former: String) throws(RegistryError) -> ModuleRule {
    let judge = check.judge
    let ruled = judge.configuration.module(former) ?? judge.configuration.module(module.name)
    let own = max(module.lane.value, ruled?.lane.value ?? .candidate)
    if let lane = check.request.lane, lane < own {
      throw .laneRelaxed(module: module.name, own: own.rawValue, asked: lane.rawValue)
    }
    let source = ruled == nil ? check.now ?? judge : judge
    let policy = source.configuration.policy(of: ruled ?? module)
    if let lane = check.request.lane {
      let (asked, before) = (
        source.configuration.settings(of: lane, under: policy),
        source.configuration.settings(of: own, under: policy)
      )
      guard asked.relaxations(from: before).isEmpty else {
        throw .laneRelaxed(module: module.name, own: own.rawValue, asked: lane.rawValue)
      }
    }
    return try rule(
      named: module.name, lane: check.request.lane ?? own, policy: policy, source: source)
  }

  private func rule(
    named name: String, lane: Lane, policy: Policy, source: Standpoint
  ) throws(RegistryError) -> ModuleRule {
    var approvals = check.judge
    var awaiting = Decision.block
    if case .staged = check.request.subject {
      approvals = check.now ?? check.judge
      awaiting = .warn
    }
    let settings = source.configuration.settings(of: lane, under: policy)
    return ModuleRule(
      name: name, policy: policy, lane: lane, settings: settings,
      approvals: try approvals.namedApprovals(of: name, signedFor: settings.signed ? check.judge : nil),
      today: check.request.today, awaiting: awaiting)
  }

  /// What a module is compared with, and the releases before.
  private func baselines(
    _ module: ModuleConfiguration, former: String, _ policy: Policy, _ paths: [String]
  ) throws(RegistryError) -> (compared: [Baseline], earlier: [Baseline]) {
    if let against = check.request.against {
      return ([try baseline(against, module)], [])
    }
    // The first release may come with the contracts that it is a copy of; `ReleaseGuard` holds it against them.
    let places =
      [(check.judge.store, module.name), (check.judge.store, former)]
      + (check.now.map { [($0.store, module.name), ($0.store, former)] } ?? [])
    guard let (store, name) = places.first(where: { $0.0.golden(of: $0.1) != nil }) else { return ([], []) }
    guard let golden = store.golden(of: name) else { return ([], []) }
    var others: [Baseline] = []
    for version in store.versions(of: name).reversed() where version < golden && !version.isPrerelease {
      others.append(Baseline(try store.release(name, version), in: store))
    }
    let latest = Baseline(try store.release(name, golden), in: store)
    let newer = try newer(than: golden, of: name)
    return policy.against == .all ? ([latest] + newer + others, []) : ([latest] + newer, others)
  }

  /// The golden release that this branch adds, if it does: once merged, the contracts are held against it.
  private func newer(than golden: SemanticVersion, of name: String) throws(RegistryError) -> [Baseline] {
    guard check.base != nil, let store = check.now?.store, let latest = store.golden(of: name),
      golden < latest
    else { return [] }
    return [Baseline(try store.release(name, latest), in: store)]
  }

  /// What `--against` names.
  private func baseline(_ text: String, _ module: ModuleConfiguration) throws(RegistryError) -> Baseline {
    let store = check.judge.store
    if let at = text.lastIndex(of: "@"),
      store.modules.contains(where: { Text($0) == Text(String(text[..<at])) })
    {
      let name = String(text[..<at])
      let release = try store.release(
        name, try store.version(of: name, String(text[text.index(after: at)...])))
      return Baseline(release, in: store)
    }
    let name = text.hasSuffix(":") ? String(text.dropLast()) : text
    return Baseline(module, at: check.judge, in: try state(named: name))
  }

  /// The files of a revision: of a branch that went on, those of the commit where this one left it, since what happened
  /// there later is none of its changes.
  private func state(named name: String) throws(RegistryError) -> Tree {
    if let fork = try? check.repository.mergeBaseTree(with: name) { return fork }
    return try check.repository.tree(named: name)
  }

  /// A module that has a release and is named by no kedge.yaml.
  private func gone(_ name: String) throws(RegistryError) -> ModulePlan? {
    let judge = check.judge
    let hasMoved = check.now?.configuration.modules.contains {
      $0.movedFrom.map { Text($0.value) == Text(name) } ?? false
    }
    if hasMoved ?? false { return nil }
    let stores = [check.earlier?.store, check.now?.store].compactMap { $0 }
    guard let version = stores.lazy.compactMap({ $0.golden(of: name) }).first else { return nil }
    let module = judge.configuration.module(name)
    let policy = module.map { judge.configuration.policy(of: $0) } ?? judge.configuration.defaultPolicy
    var lane = module?.lane.value
    if lane == nil {
      for store in stores where store.golden(of: name) != nil && lane == nil {
        lane = Lane(rawValue: try store.release(name, version).lane)
      }
    }
    let rule = try rule(
      named: name, lane: max(lane ?? .integration, check.request.lane ?? .candidate), policy: policy,
      source: judge)
    return ModulePlan(rule: rule, state: .removed(version), earlier: [])
  }

  private func refuseSharedFiles() throws(RegistryError) {
    var owners: [Text: String] = [:]
    for plan in modules {
      guard case .present(let module, let paths, _) = plan.state else { continue }
      for path in paths {
        if let owner = owners.updateValue(module.name, forKey: Text(path)) {
          throw .matchedTwice(path: path, first: owner, second: module.name)
        }
      }
    }
  }

  /// Leaves the modules that were asked for, and those that are made of their files.
  private mutating func select() throws(RegistryError) {
    let asked = check.request.modules
    guard !asked.isEmpty else { return }
    let known = modules.map(\.rule.name)
    var chosen: Set<Text> = []
    for name in asked {
      guard known.contains(where: { Text($0) == Text(name) }) else {
        throw .unknownModule(name: name, known: known)
      }
      chosen.insert(Text(name))
    }
    var files: Set<Text> = []
    for plan in modules where chosen.contains(Text(plan.rule.name)) {
      if case .present(_, let paths, _) = plan.state { files.formUnion(paths.map { Text($0) }) }
    }
    modules.removeAll { !chosen.contains(Text($0.rule.name)) && !$0.isMade(of: files) }
  }
}

extension ModulePlan {
  /// Whether a contract refers to one of some files.
  fileprivate func isMade(of files: Set<Text>) -> Bool {
    guard case .present(_, _, let baselines) = state else { return false }
    return baselines.first?.entries.values.contains { entry in
      entry.closure?.contains { files.contains(Text($0)) } ?? false
    } ?? false
  }
}
