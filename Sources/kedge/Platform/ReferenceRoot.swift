internal import Glibc

/// The folder that references between files may not leave, by `..`, by absolute paths or by symbolic links.
struct ReferenceRoot: Sendable {
  /// The real path.
  let path: String

  /// The folder of git's work tree around a file, else the file's own folder.
  init(around file: String) {
    let own = Self.folder(of: Self.realPath(file) ?? file)
    var folder = own
    while folder != "/", !folder.isEmpty {
      if unsafe access(folder + "/.git", F_OK) == 0 {
        path = folder
        return
      }
      folder = Self.folder(of: folder)
    }
    path = own
  }

  /// A folder; empty for the working directory.
  init(folder: String) {
    path = Self.realPath(folder.isEmpty ? "." : folder) ?? folder
  }

  /// Whether a file is inside, wherever links lead; true for one that is not there, which reading it will say.
  func contains(_ file: String) -> Bool {
    guard let real = Self.realPath(file) else { return true }
    return path == "/" || real.hasPrefix(path + "/")
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
