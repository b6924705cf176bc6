internal import KedgeRegistry

/// A file that a report is written to.
enum ReportFile {
  /// Writes the file, in place of what was there.
  static func write(_ text: String, to path: String) throws(ExitStatus) {
    try change(path) { _ in Array(text.utf8) }
  }

  /// Writes behind what is there.
  static func append(_ text: String, to path: String) throws(ExitStatus) {
    try change(path) { former in former + Array(text.utf8) }
  }

  private static func change(_ path: String, _ change: ([UInt8]) -> [UInt8]) throws(ExitStatus) {
    let files = LocalFileSystem()
    do throws(RegistryError) {
      var former: [UInt8] = []
      if files.exists(path) {
        former = try files.read(path)
        try files.remove(path)
      }
      try files.write(change(former), to: path, isExecutable: false)
    } catch {
      throw .noJudgement("\(error)")
    }
  }
}
