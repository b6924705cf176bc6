internal import ArgumentParser
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeRegistry
internal import KedgeSchema

/// Schemas from files, with what they refer to.
enum SchemaFiles {
  /// The document that a file is.
  static func document(_ path: String, limits: DocumentLimits = .standard) throws -> Document {
    try Document.read(try InputFile.read(path), name: path, limits: limits)
  }

  /// Loads a file into a set: relative references from its folder, remote ones as `externals` says.
  static func load(
    _ path: String, dialect: Dialect, universe: Universe, externals: [String: String] = [:],
    base: String? = nil, root: ReferenceRoot? = nil, configured: ConfiguredReferences? = nil,
    limits: DocumentLimits = .standard, into set: inout SchemaSet
  ) throws -> SchemaID {
    try set.load(
      try document(path, limits: limits), address: base ?? path, dialect: dialect, universe: universe,
      resolver: resolver(externals, root: root ?? ReferenceRoot(around: path), configured: configured))
  }

  /// A version of a contract from a file.
  static func source(
    _ path: String, dialect: Dialect, universe: Universe, flow: Flow, externals: [String: String] = [:],
    base: String? = nil
  ) throws -> ContractSource {
    ContractSource(
      document: try Document.read(try InputFile.read(path), name: path), address: base ?? path,
      dialect: dialect, universe: universe, flow: flow,
      resolver: resolver(externals, root: ReferenceRoot(around: path)))
  }

  /// The dialect that an option names.
  static func dialect(_ name: String) throws -> Dialect {
    guard let dialect = Dialect(name: name) else {
      throw ArgumentParser.ValidationError("unknown draft `\(name)`")
    }
    return dialect
  }

  /// Finds documents by address: those named, those that kedge.yaml names, and files that do not leave a root; never a
  /// network.
  static func resolver(
    _ externals: [String: String], root: ReferenceRoot = ReferenceRoot(folder: ""),
    configured: ConfiguredReferences? = nil
  ) -> Resolver {
    { address in
      if let path = externals[address] ?? externals[address + "#"] {
        return try Document.read(try InputFile.read(path), name: path)
      }
      guard !address.contains("://"), !address.hasPrefix("urn:"), !address.isEmpty else {
        guard let path = try configured?.path(for: address) else { return nil }
        let folder = Session.workingFolder + "/"
        let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        return try Document.read(try InputFile.read(path), name: name)
      }
      guard root.contains(address) else {
        throw InputFile.Failure(
          path: address, reason: "is outside `\(root.path)`, which references may not leave")
      }
      return try Document.read(try InputFile.read(address), name: address)
    }
  }
}
