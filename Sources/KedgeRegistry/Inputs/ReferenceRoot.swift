internal import Glibc

/// The folder that references between files may not leave, by `..`, by absolute paths or by symbolic links.
public struct ReferenceRoot: Sendable {
  /// The path, absolute and without `.` and `..`.
  public let path: String
  /// Where that is, wherever links lead.
  private let place: String

  /// The root of references from a file: git's top level around it, else the folder of kedge.yaml, else its own folder.
  public init(around file: String, files: any FileSystem = LocalFileSystem()) {
    let own = LocalFileSystem.folder(of: Self.absolute(file))
    for mark in [".git", ConfigurationFile.name] {
      var folder = own
      while true {
        if files.exists(folder == "/" ? "/" + mark : folder + "/" + mark) {
          self.init(path: folder)
          return
        }
        let parent = LocalFileSystem.folder(of: folder)
        if parent == folder { break }
        folder = parent
      }
    }
    self.init(path: own)
  }

  /// A folder; empty for the working directory.
  public init(folder: String) { self.init(path: Self.absolute(folder)) }

  private init(path: String) {
    self.path = path
    place = Self.place(of: path) ?? path
  }

  /// Whether a file is inside, wherever links lead; true for one that is not there, which reading it will say.
  public func contains(_ file: String) -> Bool {
    guard let real = Self.place(of: file) else { return true }
    return place == "/" || real.hasPrefix(place + "/")
  }

  /// From the root of the file system, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : (place(of: ".") ?? "") + "/" + path
    return "/" + ((try? ConfigurationFile.path(whole, from: "/")) ?? "")
  }

  private static func place(of path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
