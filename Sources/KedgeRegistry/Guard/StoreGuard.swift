internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Without a base: whether the golden releases are what their own digests say.
struct StoreGuard {
  private let check: Check
  private let plan: CheckPlan

  init(_ check: Check, _ plan: CheckPlan) {
    self.check = check
    self.plan = plan
  }

  func run(_ result: inout CheckResult) throws(RegistryError) {
    let store = check.judge.store
    for module in plan.modules {
      let name = module.rule.name
      guard let version = store.golden(of: name) else { continue }
      let view = ReleaseView(store: store, release: try store.release(name, version))
      for path in try view.altered() {
        let change = ContractEvent.change(
          Catalogue.snapshotAltered, "`\(path)` of \(name) \(version) is not what release.yaml says",
          at: ContractEvent.place(of: view.place(of: path)), effect: .narrows, subject: path,
          after: try store.tree.read(view.place(of: path)).map { .sha256(of: $0) })
        result.add(change, contract: store.layout.releaseFile(name, version), module.rule)
      }
    }
  }
}
