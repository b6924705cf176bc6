import KedgeContracts
import KedgeDocuments

extension Configuration {
  /// What this file asks less of than another one did, field by field, or asks differently where less and more cannot
  /// be told apart. Empty when every change only tightens.
  ///
  /// Modules that are gone or new are not looked at: that is a finding of its own. A module that says `moved_from` is
  /// held against what it was.
  ///
  /// - Parameter base: The file as it was when it was last agreed on.
  public func relaxations(from base: Configuration) -> [Relaxation] {
    var found: [Relaxation] = []
    if Text(snapshots.value) != Text(base.snapshots.value) {
      found.append(
        Relaxation(
          "snapshots", "`\(base.snapshots.value)` became `\(snapshots.value)`",
          at: snapshots.node ?? document.root))
    }
    found += Self.files("references", base.references, references, at: document.root)
    for module in modules {
      guard let old = base.module(module.movedFrom?.value ?? module.name) ?? base.module(module.name) else {
        continue
      }
      found += ModuleGuard(old: old, new: module, base: base, now: self).relaxations()
    }
    return found
  }

  /// Named files that are gone or others.
  static func files(
    _ field: String, _ old: [ModuleConfiguration.NamedFile], _ new: [ModuleConfiguration.NamedFile],
    at node: Node
  ) -> [Relaxation] {
    old.compactMap { file in
      let match = new.first { Text($0.name) == Text(file.name) }
      guard let match else { return Relaxation("\(field).\(file.name)", "it is gone", at: node) }
      if Text(match.path) == Text(file.path) { return nil }
      return Relaxation("\(field).\(file.name)", "`\(file.path)` became `\(match.path)`", at: match.node)
    }
  }
}
