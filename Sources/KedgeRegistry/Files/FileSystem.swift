/// The few things that are done to files: a seam, so that tests can stop the program at each of them.
public protocol FileSystem: Sendable {
  /// What lies at a path, links not followed; nil for nothing and for folders.
  func kind(of path: String) -> TreeEntry.Kind?
  /// Whether anything lies at a path.
  func exists(_ path: String) -> Bool
  /// The names in a folder, sorted; none when it is not there.
  func names(in folder: String) -> [String]
  /// The bytes of a file; a link is refused.
  func read(_ path: String) throws(RegistryError) -> [UInt8]
  /// Makes a folder and those that hold it.
  func makeFolder(_ path: String) throws(RegistryError)
  /// Writes a new file and waits until the disk has it.
  func write(_ bytes: [UInt8], to path: String, isExecutable: Bool) throws(RegistryError)
  /// Gives a file or folder another name at once; a file that has the name is replaced.
  func rename(_ path: String, to other: String) throws(RegistryError)
  /// Removes a file, or a folder with all in it.
  func remove(_ path: String) throws(RegistryError)
  /// Waits until the disk has a folder's names.
  func synchronize(_ folder: String) throws(RegistryError)
}
