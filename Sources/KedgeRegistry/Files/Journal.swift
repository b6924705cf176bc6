internal import KedgeDocuments

/// Where a transaction that was decided waits to be carried out: a folder beside git's own files.
public struct Journal: Sendable {
  enum Step: Sendable {
    case place(name: String, path: String)
    case remove(path: String)
  }

  static let planName = "plan.json"

  let files: any FileSystem
  /// The top level of the work tree.
  let root: String
  /// The journal itself; it is there only while something waits.
  let folder: String
  /// The journal before it was decided.
  let draft: String

  /// The journal of a repository.
  ///
  /// - Parameters:
  ///   - root: The top level of the work tree.
  ///   - gitFolder: The folder where git keeps its own files.
  ///   - files: How files are written.
  public init(root: String, gitFolder: String, files: any FileSystem = LocalFileSystem()) {
    self.files = files
    self.root = root
    folder = gitFolder + "/kedge-journal"
    draft = gitFolder + "/kedge-journal.draft"
  }

  /// Carries out what waits, and clears what was never decided.
  func finish() throws(RegistryError) {
    for step in try waiting() {
      switch step {
      case .place(let name, let path):
        guard files.exists(folder + "/" + name) else { continue }
        try files.makeFolder(LocalFileSystem.folder(of: root + "/" + path))
        try files.rename(folder + "/" + name, to: root + "/" + path)
      case .remove(let path): try files.remove(root + "/" + path)
      }
    }
    if files.exists(folder) {
      try files.synchronize(root)
      try files.remove(folder + "/" + Self.planName)
      try files.remove(folder)
    }
    if files.exists(draft) { try files.remove(draft) }
  }

  /// What the work tree is, seen through what waits: the place of each file that is not where it belongs yet, and the
  /// paths of files that should be gone.
  func overlay() throws(RegistryError) -> (placed: [Text: String], removed: Set<Text>) {
    var placed: [Text: String] = [:]
    var removed: Set<Text> = []
    for step in try waiting() {
      switch step {
      case .place(let name, let path):
        if files.exists(folder + "/" + name) { placed[Text(path)] = folder + "/" + name }
        removed.remove(Text(path))
      case .remove(let path):
        removed.insert(Text(path))
        placed[Text(path)] = nil
      }
    }
    return (placed, removed)
  }

  private func waiting() throws(RegistryError) -> [Step] {
    let path = folder + "/" + Self.planName
    guard files.exists(path) else { return [] }
    let stored = try StoredObject(try files.read(path), path: path)
    return try stored.objects("steps").map { step throws(RegistryError) in
      let target = try step.string("path")
      if let name = step.optionalString("name") { return .place(name: name, path: target) }
      return .remove(path: target)
    }
  }

  static func text(of steps: [Step]) -> [UInt8] {
    let list = steps.map { step -> JSONValue in
      switch step {
      case .place(let name, let path):
        .object(["name": JSONValue(text: name), "path": JSONValue(text: path)])
      case .remove(let path): .object(["path": JSONValue(text: path)])
      }
    }
    return StoredText.write(["steps": .array(list)])
  }
}
