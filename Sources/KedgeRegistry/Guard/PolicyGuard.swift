internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether kedge.yaml, or the list of who may sign, demands less than at the base: each field that does is a finding, which
/// two people may approve.
struct PolicyGuard {
  let base: Standpoint
  let now: Standpoint
  let plan: CheckPlan
  /// Who touched kedge.yaml on this branch.
  let authors: Set<String>

  func run(_ result: inout CheckResult) throws(RegistryError) {
    try signers(&result)
    if now.isConfigured(as: base) { return }
    let relaxations = now.configuration.relaxations(from: base.configuration)
    try readings(relaxations, &result)
    for relaxation in relaxations {
      guard let rule = rule(for: relaxation.field) else { continue }
      let what = "`\(relaxation.field)` asks for less than at \(base.tree.name): \(relaxation.detail)"
      let change = ContractEvent.change(
        relaxation.isLane ? Catalogue.laneLowered : Catalogue.policyRelaxed, what,
        at: Place(node: relaxation.node, label: relaxation.isLane ? "lowered" : ""), effect: .narrows,
        subject: relaxation.field, before: base.configuration.document.canonicalDigest,
        after: CanonicalWriter.digest(relaxation.node.value))
      result.add(change, contract: now.path, rule.forGuard, golden: base.asGolden, authors: authors)
    }
  }

  /// Contracts that are read otherwise, whatever line of kedge.yaml says so: which patterns come first counts, too.
  private func readings(_ told: [Relaxation], _ result: inout CheckResult) throws(RegistryError) {
    for module in plan.modules {
      guard case .present(let new, let paths, _) = module.state else { continue }
      let former = new.movedFrom?.value ?? new.name
      guard let old = base.configuration.module(former) ?? base.configuration.module(new.name) else {
        continue
      }
      for path in paths.map(now.relative) {
        let before = new.settings(ofPath: path)?.movedFrom ?? path
        let isTold = told.contains { $0.field.hasPrefix("modules.\(new.name).") && !$0.isLane }
        guard base.tree.contains(base.absolute(before)), !isTold,
          new.reads(path, otherwiseThan: old, at: before)
        else { continue }
        let change = ContractEvent.change(
          Catalogue.policyRelaxed,
          "`\(path)` is read otherwise than at \(base.tree.name): kind, dialect or flow",
          at: Place(node: new.node, range: new.node.keyRange), effect: .narrows, subject: path,
          before: base.configuration.document.canonicalDigest,
          after: now.configuration.document.canonicalDigest)
        result.add(change, contract: now.path, module.rule.forGuard, golden: base.asGolden, authors: authors)
      }
    }
  }

  /// Lines of the allowed signers that the base has not: who adds a key could sign with it.
  private func signers(_ result: inout CheckResult) throws(RegistryError) {
    let path = now.absolute(Signatures.file)
    guard !now.tree.agrees(with: base.tree, at: path), let rule = plan.strictest else { return }
    let known = Set(Self.lines(try base.tree.read(path) ?? []))
    let bytes = try now.tree.read(path) ?? []
    for line in Self.lines(bytes) where !known.contains(line) {
      let who = line.split(separator: " ").first.map(String.init) ?? line
      let change = ContractEvent.change(
        Catalogue.policyRelaxed,
        "`\(Signatures.file)` lets `\(who)` sign otherwise than at \(base.tree.name)",
        at: ContractEvent.place(of: path), effect: .narrows, subject: line, after: .sha256(of: bytes))
      result.add(change, contract: path, rule.forGuard, golden: base.asGolden, authors: authors)
    }
  }

  /// Without comments and empty lines.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.filter { line in
      line.contains { $0 != " " && $0 != "\t" && $0 != "\r" } && !line.hasPrefix("#")
    }
  }

  /// The rule of the module that a field is of; for what concerns all of them, that of the strictest lane.
  private func rule(for field: String) -> ModuleRule? {
    plan.modules.map(\.rule).filter { field.hasPrefix("modules.\($0.name).") }
      .max { $0.name.utf8.count < $1.name.utf8.count } ?? plan.strictest
  }
}
