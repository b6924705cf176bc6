internal import KedgeDocuments

/// Several writes of which either all happen or none, however the program ends.
///
/// New files are written into a folder aside with a plan of where each belongs, and forced to the disk. Giving that
/// folder the journal's name is the one moment that decides: before it, nothing has happened; after it, whoever reads
/// sees the new files through the journal, and whoever writes next carries the plan out first.
public struct Transaction {
  private let journal: Journal
  private var steps: [Journal.Step] = []

  /// A transaction in a repository; one that was interrupted is finished first.
  public init(_ journal: Journal) throws(RegistryError) {
    self.journal = journal
    try journal.finish()
    try journal.files.makeFolder(journal.draft)
  }

  /// A file that shall be at a path, from the top level; what is there is replaced.
  public mutating func write(_ bytes: [UInt8], to path: String, isExecutable: Bool = false)
    throws(RegistryError)
  {
    let name = String(steps.count)
    try journal.files.write(bytes, to: journal.draft + "/" + name, isExecutable: isExecutable)
    steps.append(.place(name: name, path: path))
  }

  /// A text that shall be at a path.
  public mutating func write(_ text: String, to path: String) throws(RegistryError) {
    try write(Array(text.utf8), to: path)
  }

  /// A file that shall be gone.
  public mutating func remove(_ path: String) { steps.append(.remove(path: path)) }

  /// The paths written so far.
  public var written: [String] {
    steps.compactMap { if case .place(_, let path) = $0 { path } else { nil } }
  }

  /// Makes all of it happen.
  public func commit() throws(RegistryError) {
    try journal.files.write(
      Journal.text(of: steps), to: journal.draft + "/" + Journal.planName, isExecutable: false)
    try journal.files.synchronize(journal.draft)
    try journal.files.rename(journal.draft, to: journal.folder)
    try journal.finish()
  }
}
