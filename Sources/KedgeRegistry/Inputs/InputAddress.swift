internal import KedgePolicy

/// Where a document is, as the command line names it.
///
/// `schemas/a.json` in the work tree, `main:schemas/a.json` in a revision, `:schemas/a.json` in the index,
/// `billing@2.3.0:schemas/a.json` in a release (without a path when it has one contract), `-` on standard input.
public enum InputAddress: Hashable, Sendable {
  /// Standard input.
  case standardInput
  /// A file, from the working folder.
  case file(String)
  /// A file that is staged, from the top level.
  case index(String)
  /// A file of a commit, from the top level.
  case revision(String, path: String)
  /// A contract of a release.
  case release(module: String, version: String, path: String?)

  /// Reads an address. A file that is there is meant before anything else.
  public init(_ text: String, exists: (String) -> Bool) {
    if text == "-" {
      self = .standardInput
    } else if exists(text) {
      self = .file(text)
    } else if text.hasPrefix(":") {
      self = .index(String(text.dropFirst()))
    } else if let release = Self.release(text) {
      self = release
    } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      self = .revision(String(text[..<colon]), path: String(text[text.utf8.index(after: colon)...]))
    } else {
      self = .file(text)
    }
  }

  private static func release(_ text: String) -> InputAddress? {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let module = String(text[..<at])
    let rest = text[text.utf8.index(after: at)...]
    let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":"))
    let version = String(rest[..<(colon ?? rest.endIndex)])
    guard !module.utf8.isEmpty, !module.utf8.contains(UInt8(ascii: "/")),
      version == "latest" || SemanticVersion(version) != nil
    else { return nil }
    return .release(
      module: module, version: version, path: colon.map { String(rest[rest.utf8.index(after: $0)...]) })
  }
}
