internal import Glibc

/// Standard output, by whole lines.
enum StandardOutput {
  /// Writes a line and passes it on at once.
  static func write(_ line: String) { Descriptor.write(line, to: 1) }

  /// Writes a question; the answer stands behind it on the same line.
  static func ask(_ question: String) { Descriptor.write(Array(question.utf8), to: 1) }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}

/// Standard error, by whole lines.
enum StandardError {
  static func write(_ line: String) { Descriptor.write(line, to: 2) }
}

/// A file descriptor that bytes are written to.
enum Descriptor {
  static func write(_ line: String, to descriptor: Int32) {
    write(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: descriptor)
  }

  /// Writes bytes as they are.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      written += count
    }
  }
}
