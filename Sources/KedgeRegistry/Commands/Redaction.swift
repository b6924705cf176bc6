internal import KedgeDocuments

/// Erases the name behind an actor id: events and their digests stay as they are.
public struct Redaction {
  /// Erases names.
  ///
  /// - Parameter actor: An id, or a name, of which all ids are meant.
  /// - Returns: The files that were written; none when nobody is called so.
  public static func erase(
    _ actor: String, by registrar: Registrar
  ) throws(RegistryError) -> [String] {
    let standpoint = registrar.standpoint
    let folder = standpoint.layout.actors
    let actors = try Actors(tree: standpoint.tree, folder: folder)
    let ids = actors.ids(of: actor)
    guard !ids.isEmpty else { return [] }
    var recorder = try registrar.recorder()
    let tombstone = Array((Actors.tombstone + "\n").utf8)
    for id in ids {
      try recorder.transaction.write(tombstone, to: folder + "/" + id)
      try recorder.record(
        .redact, module: "", before: nil, after: .sha256(of: tombstone), details: [(name: "actor", value: id)]
      )
    }
    let paths = recorder.transaction.written
    try recorder.transaction.commit()
    return paths
  }
}
