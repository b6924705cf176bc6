internal import Glibc

/// A file that a report is written to: whatever the path leads to, a device or a pipe as well.
enum ReportFile {
  /// Writes the file, in place of what was there.
  static func write(_ text: String, to path: String) throws(ExitStatus) {
    try write(text, to: path, O_TRUNC)
  }

  /// Writes behind what is there.
  static func append(_ text: String, to path: String) throws(ExitStatus) {
    try write(text, to: path, O_APPEND)
  }

  private static func write(_ text: String, to path: String, _ mode: Int32) throws(ExitStatus) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    guard Descriptor.write(Array(text.utf8), to: descriptor) else {
      let failure = failure(path)
      close(descriptor)
      throw failure
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> ExitStatus {
    .noJudgement("\(path): the report cannot be written: \(unsafe String(cString: strerror(errno)))")
  }
}
