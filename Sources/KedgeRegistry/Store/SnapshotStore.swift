public import KedgeDocuments
public import KedgePolicy
internal import Synchronization

/// The releases that a tree holds.
public final class SnapshotStore: Sendable {
  /// The tree.
  public let tree: Tree
  /// Where they lie in it.
  public let layout: SnapshotLayout

  private let versionsByModule: [Text: [SemanticVersion]]
  private let read = Mutex<[Text: Release]>([:])

  /// Looks for releases; none is read yet.
  public init(tree: Tree, layout: SnapshotLayout) {
    self.tree = tree
    self.layout = layout
    var versions: [Text: [SemanticVersion]] = [:]
    for entry in tree.entries.under(layout.root) where Self.isReleaseFile(entry.path) {
      guard let (module, version) = layout.release(at: entry.path.string) else { continue }
      versions[Text(module), default: []].append(version)
    }
    versionsByModule = versions.mapValues { $0.sorted() }
  }

  /// The modules that have a release, by name.
  public var modules: [String] { versionsByModule.keys.sorted().map(\.string) }

  /// The versions of a module in their order.
  public func versions(of module: String) -> [SemanticVersion] { versionsByModule[Text(module)] ?? [] }

  /// The golden version: the greatest that is no prerelease, of one major line or of all.
  public func golden(of module: String, line: SemanticVersion? = nil) -> SemanticVersion? {
    versions(of: module).last { version in
      !version.isPrerelease && (line.map { $0.isSameMajorLine(as: version) } ?? true)
    }
  }

  /// The version that a text names: a number, or `latest` for the golden one.
  public func version(of module: String, _ text: String) throws(RegistryError) -> SemanticVersion {
    let named = text == "latest" ? golden(of: module) : SemanticVersion(text)
    guard let named, versions(of: module).contains(where: { $0.description == named.description }) else {
      throw .noSuchRelease(
        module: module, version: text, known: versions(of: module).map(\.description))
    }
    return named
  }

  /// A release.
  public func release(_ module: String, _ version: SemanticVersion) throws(RegistryError) -> Release {
    let path = layout.releaseFile(module, version)
    if let known = read.withLock({ $0[Text(path)] }) { return known }
    guard let bytes = try tree.read(path) else {
      throw .noSuchRelease(
        module: module, version: version.description, known: versions(of: module).map(\.description))
    }
    let release = try Release(bytes, path: path, version: version)
    read.withLock { $0[Text(path)] = release }
    return release
  }

  /// Reads the golden releases of modules, many at a time and side by side. What is wrong with one is said when it is asked
  /// for.
  func prepare(_ modules: [String]) {
    var wanted: [(path: String, version: SemanticVersion)] = []
    for module in modules {
      guard let version = golden(of: module) else { continue }
      wanted.append((layout.releaseFile(module, version), version))
    }
    guard wanted.count > 1, (try? tree.prepare(wanted.map(\.path))) != nil else { return }
    OrderedWork.run(wanted, workers: {}) { [tree] _, wanted in
      (
        wanted.path,
        (try? tree.read(wanted.path)).flatMap { try? Release($0, path: wanted.path, version: wanted.version) }
      )
    } then: { path, release in
      if let release { read.withLock { $0[Text(path)] = release } }
    }
  }

  /// The digest of a release.yaml, which stands for the release.
  public func digest(_ module: String, _ version: SemanticVersion) throws(RegistryError) -> Digest? {
    try tree.read(layout.releaseFile(module, version)).map { .sha256(of: $0) }
  }

  private static func isReleaseFile(_ path: Text) -> Bool {
    path.string.utf8.suffix(13).elementsEqual("/release.yaml".utf8)
  }
}
