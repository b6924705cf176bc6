internal import Glibc

/// Commands that a policy names.
enum Shell {
  /// Runs a command as a shell reads it, with a line on its standard input; answers its exit status.
  static func run(_ command: String, input: String) -> Int32 {
    guard let stream = unsafe popen(command, "w") else { return 127 }
    unsafe fputs(input + "\n", stream)
    let status = unsafe pclose(stream)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

extension Shell {
  /// Runs a command as a shell reads it; what it prints, and its exit status.
  static func output(of command: String) -> (output: [UInt8], status: Int32) {
    guard let stream = unsafe popen(command, "r") else { return ([], 127) }
    var output: [UInt8] = []
    while true {
      let count = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
        let count = unsafe fread(chunk.baseAddress, 1, chunk.count, stream)
        unsafe output.append(contentsOf: chunk[..<count])
        return count
      }
      if count == 0 { break }
    }
    let status = unsafe pclose(stream)
    return (output, status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
  }
}
