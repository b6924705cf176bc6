internal import Glibc

/// The documents that arguments name.
enum InstanceFiles {
  private static let extensions = [".json", ".yaml", ".yml", ".jsonl", ".ndjson"]

  /// Files as they are, folders as the JSON and YAML files below them, in the order of their paths.
  static func find(_ arguments: [String]) throws(ExitStatus) -> [String] {
    var paths: [String] = []
    for argument in arguments {
      guard argument != "-", isDirectory(argument) else {
        paths.append(argument)
        continue
      }
      let found = files(below: argument.hasSuffix("/") ? String(argument.dropLast()) : argument)
      if found.isEmpty { throw .noJudgement("\(argument): no JSON or YAML file in this folder") }
      paths += found
    }
    return paths
  }

  private static func files(below folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
        unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { name -> [String] in
      let path = folder + "/" + name
      if isDirectory(path) { return isLink(path) ? [] : files(below: path) }
      return extensions.contains { name.lowercased().hasSuffix($0) } ? [path] : []
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A link to a folder is not followed: it may lead in a circle.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
