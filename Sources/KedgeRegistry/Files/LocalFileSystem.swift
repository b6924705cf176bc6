internal import Glibc

/// The file system of the machine.
public struct LocalFileSystem: FileSystem {
  /// The one there is.
  public init() {}

  /// By `lstat`.
  public func kind(of path: String) -> TreeEntry.Kind? {
    switch Self.mode(path) {
    case S_IFREG: .file
    case S_IFLNK: .link
    default: nil
    }
  }

  /// By `lstat`.
  public func exists(_ path: String) -> Bool { Self.mode(path) != nil }

  /// By `readdir`, without `.` and `..`.
  public func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The whole file; a last link is not followed.
  public func read(_ path: String) throws(RegistryError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let chunkSize = 1 << 16
    while true {
      let count = unsafe withUnsafeTemporaryAllocation(byteCount: chunkSize, alignment: 1) { chunk in
        let count = unsafe Glibc.read(descriptor, chunk.baseAddress, chunkSize)
        if count > 0 { unsafe bytes.append(contentsOf: chunk[..<count]) }
        return count
      }
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw Self.failure(path) }
    }
  }

  /// Folder by folder.
  public func makeFolder(_ path: String) throws(RegistryError) {
    guard !exists(path), !path.utf8.isEmpty else { return }
    try makeFolder(Self.folder(of: path))
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw Self.failure(path) }
  }

  /// Fails when the file is there.
  public func write(_ bytes: [UInt8], to path: String, isExecutable: Bool) throws(RegistryError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isExecutable ? 0o777 : 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { throw Self.failure(path) }
      written += max(count, 0)
    }
    guard fsync(descriptor) == 0 else { throw Self.failure(path) }
  }

  /// By `rename`.
  public func rename(_ path: String, to other: String) throws(RegistryError) {
    guard unsafe Glibc.rename(path, other) == 0 else { throw Self.failure(other) }
  }

  /// Depth first; links are removed, not followed.
  public func remove(_ path: String) throws(RegistryError) {
    if Self.mode(path) == S_IFDIR {
      for name in names(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 else { throw Self.failure(path) }
    } else if unsafe unlink(path) != 0, errno != ENOENT {
      throw Self.failure(path)
    }
  }

  /// By `fsync` of the folder.
  public func synchronize(_ folder: String) throws(RegistryError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Self.failure(folder) }
  }

  /// The folder that holds a path.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func failure(_ path: String) -> RegistryError {
    .unreadable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
