internal import KedgeDocuments
internal import KedgePolicy

/// Which files stand for remote addresses, as `references:` of kedge.yaml says, for a file that is read by itself.
public struct ConfiguredReferences: Sendable {
  private let file: String
  private let root: ReferenceRoot
  private let files: any FileSystem

  /// For a file, by its path.
  public init(around file: String, files: any FileSystem = LocalFileSystem()) {
    self.file = ReferenceRoot.absolute(file)
    self.files = files
    root = ReferenceRoot(around: file, files: files)
  }

  /// The absolute path of the file that stands for an address: by the nearest kedge.yaml in the folders that hold the
  /// file, for the modules whose contract it is, and for all. Nil when none is named.
  ///
  /// - Throws: `RegistryError`, when kedge.yaml cannot be read or names a file outside the root of references.
  public func path(for address: String) throws(RegistryError) -> String? {
    guard let folder = folder(), let configuration = try configuration(in: folder) else { return nil }
    let own = String(decoding: file.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
    let modules = configuration.modules.filter { $0.contracts.contains { $0.value.matches(own) } }
    let named = modules.flatMap(\.references) + configuration.references
    guard
      let found = named.first(where: {
        Text($0.name) == Text(address) || Text($0.name + "#") == Text(address)
      })
    else { return nil }
    let path = folder + "/" + found.path
    guard root.contains(path) else { throw .outside(path: found.path) }
    return path
  }

  /// The nearest folder above the file that has a kedge.yaml.
  private func folder() -> String? {
    var folder = LocalFileSystem.folder(of: file)
    while true {
      if files.exists(folder + "/" + ConfigurationFile.name) { return folder }
      let parent = LocalFileSystem.folder(of: folder)
      if folder == root.path || parent == folder { return nil }
      folder = parent
    }
  }

  private func configuration(in folder: String) throws(RegistryError) -> Configuration? {
    do {
      return try Configuration(try document(ConfigurationFile.name, in: folder)) { path in
        try document(path, in: folder)
      }
    } catch let error as RegistryError {
      throw error
    } catch {
      throw .configuration("\(error)")
    }
  }

  private func document(_ path: String, in folder: String) throws -> Document {
    try Document.read(try files.read(folder + "/" + path), name: path)
  }
}
