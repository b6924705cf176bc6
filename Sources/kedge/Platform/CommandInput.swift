internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeRegistry
internal import KedgeSchema

/// What a command was given by one of the addresses that all commands share: a file, `main:schemas/a.json`,
/// `:schemas/a.json`, `billing@2.3.0`, or `-`.
enum CommandInput {
  /// A version of a contract.
  ///
  /// - Parameter place: The path that a file is read as if it stood there.
  static func source(
    _ address: String, dialect: Dialect, universe: Universe, flow: Flow = .exchanged,
    standingAt place: String? = nil
  ) throws -> ContractSource {
    let reader = InputReader(
      workingFolder: Session.workingFolder, configuration: ProcessEnvironment.value("KEDGE_CONFIG")
    ) { try InputFile.read($0) }
    return try reader.source(address, dialect: dialect, universe: universe, flow: flow, standingAt: place)
  }

  /// A schema, loaded into a set; what hinders that ends the command with 2.
  static func schema(
    _ address: String, dialect: Dialect, universe: Universe, into set: inout SchemaSet
  ) throws(ExitStatus) -> SchemaID {
    do {
      let source = try source(address, dialect: dialect, universe: universe)
      return try set.load(
        source.document, address: source.address, dialect: dialect, universe: universe,
        resolver: source.resolver)
    } catch {
      throw .noJudgement("\(error)")
    }
  }
}
