import Synchronization

@testable import KedgeRegistry

/// A file system that refuses every change after some number of them, as if the program had been stopped there.
final class StoppingFileSystem: FileSystem {
  struct Stopped: Error {}

  static let reason = "stopped here"

  private let limit: Int
  private let done = Mutex(0)
  private let local = LocalFileSystem()

  init(after limit: Int) { self.limit = limit }

  /// How many changes were made.
  var count: Int { done.withLock { $0 } }

  private func step(_ path: String) throws(RegistryError) {
    let isAllowed = done.withLock { done in
      if done >= limit { return false }
      done += 1
      return true
    }
    if !isAllowed { throw .unreadable(path: path, reason: Self.reason) }
  }

  func kind(of path: String) -> TreeEntry.Kind? { local.kind(of: path) }
  func exists(_ path: String) -> Bool { local.exists(path) }
  func names(in folder: String) -> [String] { local.names(in: folder) }
  func read(_ path: String) throws(RegistryError) -> [UInt8] { try local.read(path) }

  func makeFolder(_ path: String) throws(RegistryError) {
    if local.exists(path) { return }
    try step(path)
    try local.makeFolder(path)
  }

  /// Half of the bytes are there when the program is stopped at the next change.
  func write(_ bytes: [UInt8], to path: String, isExecutable: Bool) throws(RegistryError) {
    do throws(RegistryError) { try step(path) } catch {
      try? local.write(Array(bytes.prefix(bytes.count / 2)), to: path, isExecutable: isExecutable)
      throw error
    }
    try local.write(bytes, to: path, isExecutable: isExecutable)
  }

  func rename(_ path: String, to other: String) throws(RegistryError) {
    try step(path)
    try local.rename(path, to: other)
  }

  /// A folder goes file by file.
  func remove(_ path: String) throws(RegistryError) {
    if local.kind(of: path) == nil {
      for name in local.names(in: path) { try remove(path + "/" + name) }
    }
    try step(path)
    try local.remove(path)
  }

  func synchronize(_ folder: String) throws(RegistryError) { try local.synchronize(folder) }
}
