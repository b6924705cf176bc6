internal import ArgumentParser
internal import KedgePolicy
internal import KedgeRegistry

extension Standpoint {
  /// The module that an argument names; else the command was put wrongly, and near names are said.
  func module(named name: String) throws -> ModuleConfiguration {
    if let module = configuration.module(name) { return module }
    let error = RegistryError.unknownModule(name: name, known: configuration.modules.map(\.name))
    throw ArgumentParser.ValidationError("\(error)")
  }
}
