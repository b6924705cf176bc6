internal import ArgumentParser
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeSchema

/// Schemas from files, with what they refer to.
enum SchemaFiles {
  /// Loads a file into a set: relative references from its folder, remote ones as `externals` says.
  static func load(
    _ path: String, dialect: Dialect, universe: Universe, externals: [String: String] = [:],
    base: String? = nil,
    into set: inout SchemaSet
  ) throws -> SchemaID {
    let document = try Document.read(try InputFile.read(path), name: path)
    return try set.load(
      document, address: base ?? path, dialect: dialect, universe: universe, resolver: resolver(externals))
  }

  /// A version of a contract from a file.
  static func source(
    _ path: String, dialect: Dialect, universe: Universe, flow: Flow, externals: [String: String] = [:],
    base: String? = nil
  ) throws -> ContractSource {
    ContractSource(
      document: try Document.read(try InputFile.read(path), name: path), address: base ?? path,
      dialect: dialect, universe: universe, flow: flow, resolver: resolver(externals))
  }

  /// Loads a file that a command was given; what hinders that ends the command with 2.
  static func root(
    _ path: String, dialect: Dialect, universe: Universe, into set: inout SchemaSet
  ) throws(ExitStatus) -> SchemaID {
    do {
      return try load(path, dialect: dialect, universe: universe, into: &set)
    } catch {
      throw .noJudgement("\(error)")
    }
  }

  /// The dialect that an option names.
  static func dialect(_ name: String) throws -> Dialect {
    guard let dialect = Dialect(name: name) else {
      throw ArgumentParser.ValidationError("unknown draft `\(name)`")
    }
    return dialect
  }

  /// Finds documents by address: those named, and files; never a network.
  static func resolver(_ externals: [String: String]) -> Resolver {
    { address in
      if let path = externals[address] ?? externals[address + "#"] {
        return try Document.read(try InputFile.read(path), name: path)
      }
      guard !address.contains("://"), !address.hasPrefix("urn:"), !address.isEmpty else { return nil }
      guard !address.hasPrefix("../"), !address.contains("/../") else { return nil }
      return try Document.read(try InputFile.read(address), name: address)
    }
  }
}
