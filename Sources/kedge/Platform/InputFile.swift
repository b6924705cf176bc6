internal import Glibc
internal import Synchronization

/// Bytes of files and of standard input.
enum InputFile {
  /// Why a file cannot be read.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String
    var description: String { "\(path): \(reason)" }
  }

  private static let standardInput = Mutex<[UInt8]?>(nil)

  /// The whole of a file; `-` is standard input, the same however often it is asked for.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard path == "-" else { return try rest(of: path) }
    return try standardInput.withLock { known throws(Failure) in
      if let known { return known }
      let bytes = try rest(of: path)
      known = bytes
      return bytes
    }
  }

  private static func rest(of path: String) throws(Failure) -> [UInt8] {
    var lines = try InputLines(path)
    return lines.rest()
  }
}

/// A file by lines, as they come.
struct InputLines: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ path: String) throws(InputFile.Failure) {
    descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY)
    if descriptor < 0 { throw InputFile.Failure(path: path, reason: unsafe String(cString: strerror(errno))) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw InputFile.Failure(path: path, reason: "is a directory")
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line without its end; nil after the last.
  mutating func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      guard fill() else { break }
      searched -= 0
      if start > 1 << 20 {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
      }
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    while fill() {}
    return Array(buffer[start...])
  }

  private mutating func fill() -> Bool {
    if isAtEnd { return false }
    let count = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
      let count = unsafe Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count > 0 { unsafe buffer.append(contentsOf: chunk[..<count]) }
      return count
    }
    isAtEnd = count <= 0
    return count > 0
  }
}
