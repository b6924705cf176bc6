public import KedgePolicy

/// Where releases, approvals and events lie, from the top level.
public struct SnapshotLayout: Hashable, Sendable {
  private let before: String
  private let after: String

  /// A layout.
  ///
  /// - Parameter path: The folder of all snapshots; with `{module}` in it, the folder of one module's.
  public init(_ path: String = "snapshots") {
    let parts = path.components(separatedBy: "{module}")
    before = parts.count == 2 ? parts[0] : path + "/"
    after = parts.count == 2 ? parts[1] : ""
  }

  /// All that is kept of a module; of all modules together, for the empty name.
  public func folder(of module: String) -> String { module.utf8.isEmpty ? shared : before + module + after }

  /// One release.
  public func folder(of module: String, _ version: SemanticVersion) -> String {
    "\(folder(of: module))/\(version)"
  }

  /// What a release says of itself.
  public func releaseFile(_ module: String, _ version: SemanticVersion) -> String {
    folder(of: module, version) + "/release.yaml"
  }

  /// The copies that a release keeps; below it, paths are those of the repository.
  public func files(_ module: String, _ version: SemanticVersion) -> String {
    folder(of: module, version) + "/files"
  }

  /// A module's approvals.
  public func approvals(of module: String) -> String { folder(of: module) + "/approvals" }

  /// A module's events.
  public func ledger(of module: String) -> String { folder(of: module) + "/ledger" }

  /// The names behind actor ids.
  public var actors: String { shared + "/actors" }

  /// Where lies what is of no module.
  private var shared: String { before.utf8.isEmpty ? "snapshots" : root }

  /// Whether a file is one of those that lie here.
  func holds(_ path: String) -> Bool {
    guard path.hasPrefix(before) else { return false }
    if after.utf8.isEmpty { return true }
    let rest = path.dropFirst(before.count)
    guard let slash = rest.firstIndex(of: "/") else { return path.hasPrefix(actors + "/") }
    return rest[slash...].hasPrefix(after + "/") || path.hasPrefix(actors + "/")
  }

  /// The folder that holds all of it, as far as it is common.
  public var root: String {
    let end = before.utf8.lastIndex(of: 0x2F) ?? before.startIndex
    return String(before[..<end])
  }

  /// The module and version whose release.yaml lies at a path; nil for any other path.
  func release(at path: String) -> (module: String, version: SemanticVersion)? {
    guard path.hasSuffix("/release.yaml"), path.hasPrefix(before) else { return nil }
    let parts = path.dropFirst(before.count).dropLast("/release.yaml".count)
      .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let inner = after.split(separator: "/").map(String.init)
    guard parts.count == inner.count + 2, Array(parts[1..<parts.count - 1]) == inner, let last = parts.last,
      let version = SemanticVersion(last)
    else { return nil }
    return (parts[0], version)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    guard let found = firstRange(of: separator) else { return [self] }
    return [String(self[..<found.lowerBound]), String(self[found.upperBound...])]
  }

  private func firstRange(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text), let end = index(start, offsetBy: text.count, limitedBy: endIndex) {
        return start..<end
      }
      start = index(after: start)
    }
    return nil
  }
}
