internal import Glibc

/// Standard output, by whole lines.
enum StandardOutput {
  /// Writes a line and passes it on at once.
  static func write(_ line: String) { send(Array((line.hasSuffix("\n") ? line : line + "\n").utf8)) }

  /// Writes a question; the answer stands behind it on the same line.
  static func ask(_ question: String) { send(Array(question.utf8)) }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never {
    Interruption.hold()
    Glibc.exit(code)
  }

  /// Output that is lost is no output: the program ends with 2. Whoever closed the pipe knows.
  private static func send(_ bytes: [UInt8]) {
    guard !Descriptor.write(bytes, to: 1) else { return }
    if errno != EPIPE {
      StandardError.write("error: the output cannot be written: \(unsafe String(cString: strerror(errno)))")
    }
    exit(2)
  }
}

/// Standard error, by whole lines.
enum StandardError {
  static func write(_ line: String) {
    _ = Descriptor.write(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: 2)
  }
}

/// A file descriptor that bytes are written to.
enum Descriptor {
  /// Writes bytes as they are; false when that fails, for the reason in `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    Interruption.hold()
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 { written += count } else if errno != EINTR { return false }
    }
    return true
  }
}
