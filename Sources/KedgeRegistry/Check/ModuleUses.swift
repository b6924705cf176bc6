internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Which modules use which: by `imports:` of kedge.yaml, and by each `$ref` that leads into another module's contract.
///
/// Files that are nobody's contract belong to whoever refers to them, and what they refer to is used by that module.
struct ModuleUses {
  private let tree: Tree
  private let now: Standpoint
  private let rules: [Text: ModuleRule]
  /// The module of each contract.
  private let owners: [Text: String]
  private let plans: [ModulePlan]

  init(_ check: Check, _ plan: CheckPlan, now: Standpoint) {
    tree = check.tree
    self.now = now
    plans = plan.modules
    rules = Dictionary(
      plan.modules.map { (Text($0.rule.name), $0.rule) }, uniquingKeysWith: { first, _ in first })
    var owners: [Text: String] = [:]
    for module in now.configuration.modules {
      for path in ContractFiles(of: module, at: now, in: check.tree).paths {
        owners[Text(path)] = module.name
      }
    }
    self.owners = owners
  }

  /// The uses of modules in other lanes, in the order of modules, files and places.
  func all() -> [ModuleImport] {
    plans.flatMap { plan -> [ModuleImport] in
      guard case .present(let module, let paths, _) = plan.state else { return [] }
      return imports(module) + references(module, paths)
    }
  }

  private func imports(_ module: ModuleConfiguration) -> [ModuleImport] {
    module.imports.compactMap { name in
      name.node.flatMap { use(of: name.value, by: module.name, at: $0, name.value) }
    }
  }

  private func references(_ module: ModuleConfiguration, _ paths: [String]) -> [ModuleImport] {
    var uses: [ModuleImport] = []
    var seen = Set(paths.map { Text($0) })
    var pending = Array(paths.reversed())
    // What cannot be read is said where it is read.
    try? tree.prepare(paths)
    while let path = pending.popLast() {
      // A contract that cannot be read is a finding of its own.
      guard let document = try? tree.document(path) else { continue }
      for (node, reference) in Self.references(in: document) {
        guard let target = target(of: reference, in: path, module), tree.contains(target) else { continue }
        if let owner = owners[Text(target)], Text(owner) != Text(module.name) {
          if let use = use(of: owner, by: module.name, at: node, reference) { uses.append(use) }
        } else if seen.insert(Text(target)).inserted {
          pending.append(target)
        }
      }
    }
    return uses
  }

  private func use(of owner: String, by module: String, at node: Node, _ reference: String) -> ModuleImport? {
    guard let from = rules[Text(module)], let to = now.configuration.module(owner) else { return nil }
    let lane = rules[Text(owner)]?.lane ?? to.lane.value
    return ModuleImport(
      from: ModuleImport.Side(module: module, lane: from.lane),
      to: ModuleImport.Side(module: owner, lane: lane),
      place: Place(node: node), reference: reference)
  }

  private static func references(in document: Document) -> [(Node, String)] {
    var found: [(Node, String)] = []
    var pending = [document.root]
    while let node = pending.popLast() {
      if node.name == "$ref", let text = node.string { found.append((node, text)) }
      pending += node.elements.map { $0 } + node.members.map(\.value)
    }
    return found.sorted { $0.0.index < $1.0.index }
  }

  /// The file that a reference leads to; nil for a place in the same file, and for what no file stands for.
  private func target(of reference: String, in path: String, _ module: ModuleConfiguration) -> String? {
    let address = reference.utf8.prefix { $0 != UInt8(ascii: "#") }
    guard !address.isEmpty else { return nil }
    let text = String(Substring(address))
    if let named = now.file(for: text, module: module) { return named }
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String(Substring($0)) }
    for part in address.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) {
      switch Text(part) {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
