internal import KedgeDocuments
public import KedgePolicy

/// Writes what the canary would have done on samples of the repository, as evidence.
public struct CanarySimulation {
  private let registrar: Registrar
  private let module: ModuleConfiguration
  private let toolVersion: String

  /// A simulation for a module.
  ///
  /// - Parameter toolVersion: The version of this program, for the evidence.
  public init(by registrar: Registrar, module: ModuleConfiguration, toolVersion: String) {
    self.registrar = registrar
    self.module = module
    self.toolVersion = toolVersion
  }

  /// Writes the artefact.
  ///
  /// - Parameters:
  ///   - metrics: The samples, from the top level; `verify` reads them again, so they are a file that git may keep.
  ///   - baseline: The samples of the baseline, where they are in another file.
  /// - Returns: The run, and the file that was written.
  /// - Throws: `RegistryError`, or `CanaryError` for samples that cannot be.
  public func write(_ metrics: String, baseline: String?) throws -> (run: CanaryRun, paths: [String]) {
    let standpoint = registrar.standpoint
    let policy = standpoint.policy(of: module)
    let inputs = try [metrics, baseline].compactMap { $0 }.map { path in
      guard let bytes = try standpoint.tree.read(path) else {
        throw RegistryError.noSuchFile(
          path: path, tree: "the work tree as git sees it",
          otherCase: standpoint.tree.entries.differingInCase(from: path)?.path.string)
      }
      return (path: path, bytes: bytes)
    }
    let evidence = try CanaryEvidence(policy.canary, inputs)
    let head = EvidenceHead(
      module: module.name, time: registrar.time, commit: registrar.repository.head?.description ?? "",
      toolVersion: toolVersion)
    let names = policy.evidence.paths(of: CanaryEvidence.artefact, module: module.name)
    let path = standpoint.absolute(names.first ?? "artifacts/\(module.name)_\(CanaryEvidence.artefact).json")
    var transaction = try Transaction(registrar.repository.journal(registrar.files))
    try transaction.write(StoredText.write(head.value(evidence.facts)), to: path)
    try transaction.commit()
    return (evidence.run, [path])
  }
}
