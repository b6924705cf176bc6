public import KedgeChanges
public import KedgeDocuments

/// The version that a contract gives itself: `info.version`, `version`, its `$id`, or `@v2` in its name.
public struct OwnVersion: Sendable {
  /// Where it stands.
  public enum Source: Hashable, Sendable {
    /// A member at the root or below, such as `info.version`.
    case member(String)
    /// A part of `$id`.
    case identifier
    /// A part of the path.
    case name

    /// How sentences call it.
    public var description: String {
      switch self {
      case .member(let name): "`\(name)`"
      case .identifier: "`$id`"
      case .name: "the name"
      }
    }
  }

  /// Where it stands.
  public let source: Source
  /// As it is written: `1.2.0`, `v2`.
  public let text: String
  /// Where to look.
  public let place: Place
  /// With the numbers that are not written as zero.
  public let version: SemanticVersion
  /// How many numbers are written, one to three.
  public let precision: Int

  /// All versions that a contract gives itself, the most exact word first.
  ///
  /// - Parameter path: The path of the contract.
  public static func all(of document: Document, path: String) -> [OwnVersion] {
    let root = document.root
    var found: [OwnVersion] = []
    if let node = root["info"]?["version"] { found += member("info.version", node) }
    if let node = root["version"] { found += member("version", node) }
    if let node = root["$id"] ?? root["id"], let text = node.string {
      found += version(in: text, .identifier, Place(node: node)).map { [$0] } ?? []
    }
    found += version(in: path, .name, Place(node: root)).map { [$0] } ?? []
    return found
  }

  /// Whether a later version of the contract says that so much has changed; a version that only has a first number, and a
  /// name, can only say that it breaks.
  ///
  /// - Parameter former: The version that the contract gave itself before.
  public func says(_ bump: VersionBump, since former: OwnVersion) -> Bool {
    // A name stays what it is: another major version is another contract, beside this one.
    let precision = source == .name ? 1 : min(precision, former.precision)
    let asked: VersionBump? =
      switch precision {
      case 1: bump == .major ? .major : nil
      case 2: bump == .patch ? nil : bump
      default: bump
      }
    guard let asked else { return true }
    return version.suffices(after: former.version, for: asked)
  }

  /// The least that it would have to be, written as it is: `2.0.0`, `v3`.
  public func next(_ bump: VersionBump) -> String {
    let numbers = version.next(precision == 1 ? .major : bump).description.split(separator: ".").prefix(
      precision)
    return (text.hasPrefix("v") ? "v" : "") + numbers.joined(separator: ".")
  }

  /// The path or identifier with the next version in the place of this one: `orders@v2.json`.
  public func successor(of name: String, _ bump: VersionBump) -> String {
    guard let range = Self.lastRange(of: text, in: name) else { return name }
    return String(name[..<range.lowerBound]) + next(bump) + String(name[range.upperBound...])
  }

  private static func member(_ name: String, _ node: Node) -> [OwnVersion] {
    guard let text = node.string, let (version, precision) = read(text) else { return [] }
    return [
      OwnVersion(
        source: .member(name), text: text, place: Place(node: node), version: version, precision: precision)
    ]
  }

  /// The last part of a name that is a version: `v2` or three numbers, alone between `/`, `@`, `-`, `_` and dots.
  private static func version(in name: String, _ source: Source, _ place: Place) -> OwnVersion? {
    for segment in name.split(whereSeparator: { "/@-_:#?".contains($0) }).reversed() {
      var stem = segment
      for suffix in [".json", ".yaml", ".yml", ".schema"] where stem.hasSuffix(suffix) {
        stem = stem.dropLast(suffix.count)
      }
      for part in [stem, stem.split(separator: ".").last ?? stem] {
        guard let (version, precision) = read(String(part)), part.hasPrefix("v") || precision == 3 else {
          continue
        }
        return OwnVersion(
          source: source, text: String(part), place: place, version: version, precision: precision)
      }
    }
    return nil
  }

  /// `1.2.0`, `v2`, `2.1`; no prerelease, which promises nothing.
  private static func read(_ text: String) -> (SemanticVersion, Int)? {
    let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let numbers = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...3).contains(numbers.count) else { return nil }
    let whole = (numbers.map(String.init) + Array(repeating: "0", count: 3 - numbers.count)).joined(
      separator: ".")
    guard let version = SemanticVersion(whole), !version.isPrerelease else { return nil }
    return (version, numbers.count)
  }

  private static func lastRange(of text: String, in name: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = name.startIndex
    while start < name.endIndex {
      if name[start...].hasPrefix(text),
        let end = name.index(start, offsetBy: text.count, limitedBy: name.endIndex)
      {
        found = start..<end
      }
      start = name.index(after: start)
    }
    return found
  }
}
