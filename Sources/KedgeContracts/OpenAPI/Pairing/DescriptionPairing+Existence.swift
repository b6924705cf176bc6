import KedgeDocuments

/// Operations that came and went.
extension DescriptionPairing {
  /// A path or webhook of which all operations came or went is one event, and so are all paths below a common one.
  mutating func addExistence(_ matching: OperationMatching, subject: String) {
    let moves = MoveEvidence(removed: matching.removed, added: matching.added)
    let kept = Self.kept(matching.pairs, \.old, \.new)
    for group in OperationGroup.groups(matching.removed) {
      if let left = kept[group.node] {
        for part in group.split { addRemoved("operation-removed", part, near: left, moves) }
      }
    }
    let gone = OperationGroup.groups(matching.removed).filter { kept[$0.node] == nil }
    for bundle in PathBundle.bundles(gone, beside: matching.pairs.map(\.old)) {
      addRemoved("\(subject)-removed", bundle, near: new[subject == "path" ? "paths" : "webhooks"], moves)
    }
    for operation in matching.removed { endEarly(operation, near: kept[operation.pathNode]) }
    let known = Self.kept(matching.pairs, \.new, \.old)
    for group in OperationGroup.groups(matching.added) where known[group.node] != nil {
      for part in group.split { addAdded("operation-added", part) }
    }
    let come = OperationGroup.groups(matching.added).filter { known[$0.node] == nil }
    for bundle in PathBundle.bundles(come, beside: matching.pairs.map(\.new)) {
      addAdded("\(subject)-added", bundle)
    }
  }

  private mutating func addRemoved(_ rule: String, _ bundle: PathBundle, near: Node?, _ moves: MoveEvidence) {
    add(
      rule, bundle.words("removed"), bundle.node, nil, bundle.names, .accepted, .narrows,
      example: bundle.operations.first.map { HTTPMessage(of: $0) }, near: near, subject: bundle.subject,
      notes: bundle.operations.prefix(3).compactMap(moves.note(ofRemoved:)))
  }

  private mutating func addAdded(_ rule: String, _ bundle: PathBundle) {
    add(
      rule, bundle.words("added"), nil, bundle.node, bundle.names, .accepted, .widens, subject: bundle.subject
    )
  }

  /// The path items of one version of which something is in the other, with where it is there.
  private static func kept(
    _ pairs: [(old: HTTPOperation, new: HTTPOperation)],
    _ own: KeyPath<(old: HTTPOperation, new: HTTPOperation), HTTPOperation>,
    _ other: KeyPath<(old: HTTPOperation, new: HTTPOperation), HTTPOperation>
  ) -> [Node: Node] {
    Dictionary(
      pairs.map { ($0[keyPath: own].pathNode, $0[keyPath: other].pathNode) },
      uniquingKeysWith: { first, _ in first })
  }
}
