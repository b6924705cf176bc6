internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

extension Doctor {
  /// Files that kedge.yaml names and that cannot be read as what they are.
  func unreadable() -> [Answer] {
    standpoint.configuration.modules.flatMap { module -> [Answer] in
      let contracts = ContractFiles(of: module, at: standpoint, in: standpoint.tree).paths
      let faults =
        contracts.compactMap { fault(of: $0, module) }
        + module.consumers.compactMap { consumer in
          let path = standpoint.absolute(consumer.path)
          return standpoint.tree.contains(path)
            ? nil : "\(path): the consumer `\(consumer.name)` reads it, and there is no such file"
        }
      if faults.isEmpty { return [] }
      return faults.map {
        Answer(isWell: false, text: "\($0); then run `kedge check \(module.name)`")
      }
    }
  }

  /// Why a contract cannot be read; nil when it can.
  private func fault(of path: String, _ module: ModuleConfiguration) -> String? {
    let settings = module.settings(ofPath: standpoint.relative(path))
    let loader = ContractLoader(tree: standpoint.tree) { [standpoint] address in
      standpoint.file(for: address, module: module)
    }
    do {
      guard
        let source = try loader.source(
          path, dialect: settings?.dialect ?? .draft2020, universe: .new, flow: .exchanged)
      else { return nil }
      let kind = settings?.kind ?? ContractReaders.kind(of: source.document) ?? .jsonSchema
      guard let reader = ContractReaders.reader(of: kind) else {
        throw ContractError.unsupportedKind(document: path, kind: kind)
      }
      var set = SchemaSet()
      _ = try reader.read(source, into: &set)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
