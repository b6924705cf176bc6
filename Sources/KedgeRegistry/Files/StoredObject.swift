internal import KedgeDocuments

/// A file that Kedge wrote, or an object in it, read back member by member.
struct StoredObject {
  let node: Node
  let path: String

  /// The file as a whole.
  init(_ bytes: [UInt8], path: String) throws(RegistryError) {
    do throws(DocumentError) {
      self.init(node: try Document.read(bytes, name: path).root, path: path)
    } catch {
      throw .malformed(path: path, detail: "\(error.position): \(error.message)")
    }
    guard node.kind == .object else { throw .malformed(path: path, detail: "this is no object") }
  }

  init(node: Node, path: String) {
    self.node = node
    self.path = path
  }

  /// A member that must be a string.
  func string(_ name: Text) throws(RegistryError) -> String {
    guard let value = node[name]?.string else { throw missing(name, "a string") }
    return value
  }

  /// A member that may be there.
  func optionalString(_ name: Text) -> String? { node[name]?.string }

  /// A member that must be a list of strings; none when it is not there.
  func strings(_ name: Text) throws(RegistryError) -> [String] {
    guard let list = node[name] else { return [] }
    guard list.kind == .array else { throw missing(name, "a list") }
    return try list.elements.map { element throws(RegistryError) in
      guard let value = element.string else { throw missing(name, "a list of strings") }
      return value
    }
  }

  /// A member that must be a list of objects.
  func objects(_ name: Text) throws(RegistryError) -> [StoredObject] {
    guard let list = node[name], list.kind == .array else { throw missing(name, "a list of objects") }
    return list.elements.map { StoredObject(node: $0, path: path) }
  }

  /// A member that must be a digest.
  func digest(_ name: Text) throws(RegistryError) -> Digest {
    guard let digest = Digest(hex: try string(name)) else { throw missing(name, "64 hexadecimal digits") }
    return digest
  }

  /// What is wrong with a member.
  func missing(_ name: Text, _ expected: String) -> RegistryError {
    .malformed(path: path, detail: "\(node.position): `\(name)` must be \(expected)")
  }
}
