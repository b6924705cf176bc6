internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeSchema

/// The copies of one release, by the paths that they had.
struct ReleaseView: Sendable {
  let store: SnapshotStore
  let release: Release

  /// Where the copy of a file lies.
  func place(of path: String) -> String {
    store.layout.files(release.module, release.version) + "/" + path
  }

  /// A copy as a document.
  func document(_ path: String) throws -> Document? { try store.tree.document(place(of: path)) }

  /// The files whose copies are not what release.yaml says: changed, missing, or unknown to it.
  func altered() throws(RegistryError) -> [String] {
    var altered: [String] = []
    var known: Set<Text> = []
    for file in release.files {
      known.insert(Text(place(of: file.path)))
      guard let bytes = try store.tree.read(place(of: file.path)), Digest.sha256(of: bytes) == file.digest
      else {
        altered.append(file.path)
        continue
      }
    }
    let folder = store.layout.files(release.module, release.version)
    for entry in store.tree.entries.under(folder) where !known.contains(entry.path) {
      altered.append(String(entry.path.string.dropFirst(folder.count + 1)))
    }
    return altered
  }
}
