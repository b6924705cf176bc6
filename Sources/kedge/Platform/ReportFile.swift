internal import KedgeRegistry

/// A file that a report is written to.
enum ReportFile {
  /// Writes the file, in place of what was there.
  static func write(_ text: String, to path: String, _ session: Session) throws {
    try write(Array(text.utf8), to: path, session)
  }

  /// Writes behind what is there.
  static func append(_ text: String, to path: String, _ session: Session) throws {
    let former = try session.answering { () throws(RegistryError) in
      let files = LocalFileSystem()
      return files.exists(path) ? try files.read(path) : []
    }
    try write(former + Array(text.utf8), to: path, session)
  }

  private static func write(_ bytes: [UInt8], to path: String, _ session: Session) throws {
    try session.answering { () throws(RegistryError) in
      let files = LocalFileSystem()
      if files.exists(path) { try files.remove(path) }
      try files.write(bytes, to: path, isExecutable: false)
    }
  }
}
