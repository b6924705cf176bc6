internal import Glibc

/// A folder for a program that takes only files: nobody else may look into it, and it is gone afterwards.
enum TemporaryFolder {
  /// Makes files in a folder of their own, and removes it after their use.
  ///
  /// - Parameter files: Their contents by name.
  static func with<Answer>(
    files: [String: [UInt8]], _ body: (_ folder: String) throws(RegistryError) -> Answer
  ) throws(RegistryError) -> Answer {
    let system = LocalFileSystem()
    let folder = try make()
    let answer: Result<Answer, RegistryError>
    do throws(RegistryError) {
      for (name, bytes) in files { try system.write(bytes, to: folder + "/" + name, isExecutable: false) }
      answer = .success(try body(folder))
    } catch {
      answer = .failure(error)
    }
    try system.remove(folder)
    return try answer.get()
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
