internal import Glibc
internal import Synchronization

/// A folder for a program that takes only files: nobody else may look into it, and it is gone afterwards.
public enum TemporaryFolder {
  private struct State {
    var folders: Set<String> = []
    var isOver = false
  }

  /// Those in use.
  private static let state = Mutex(State())

  /// Removes those in use, before the program ends too soon; no more are made.
  public static func removeAll() {
    state.withLock { state in
      state.isOver = true
      for folder in state.folders { try? LocalFileSystem().remove(folder) }
    }
  }

  /// Makes files in a folder of their own, and removes it after their use.
  ///
  /// - Parameter files: Their contents by name.
  static func with<Answer>(
    files: [String: [UInt8]], _ body: (_ folder: String) throws(RegistryError) -> Answer
  ) throws(RegistryError) -> Answer {
    let folder = try state.withLock { state throws(RegistryError) in try make(files, &state) }
    let answer: Result<Answer, RegistryError>
    do throws(RegistryError) { answer = .success(try body(folder)) } catch { answer = .failure(error) }
    try state.withLock { state throws(RegistryError) in
      if state.folders.remove(folder) != nil { try LocalFileSystem().remove(folder) }
    }
    return try answer.get()
  }

  private static func make(_ files: [String: [UInt8]], _ state: inout State) throws(RegistryError) -> String {
    if state.isOver { throw .unreadable(path: "a temporary folder", reason: "the program is ending") }
    let folder = try make()
    state.folders.insert(folder)
    do throws(RegistryError) {
      for (name, bytes) in files {
        try LocalFileSystem().write(bytes, to: folder + "/" + name, isExecutable: false)
      }
    } catch {
      state.folders.remove(folder)
      try? LocalFileSystem().remove(folder)
      throw error
    }
    return folder
  }

  /// By `mkdtemp` in `TMPDIR`, which gives it to this user alone.
  private static func make() throws(RegistryError) -> String {
    var parent = "/tmp"
    if let named = ProcessEnvironment.value("TMPDIR"), named.hasPrefix("/") { parent = named }
    var template = Array((parent + "/kedge-XXXXXX").utf8.map { CChar(bitPattern: $0) }) + [0]
    guard unsafe mkdtemp(&template) != nil else {
      throw .unreadable(path: parent, reason: unsafe String(cString: strerror(errno)))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
