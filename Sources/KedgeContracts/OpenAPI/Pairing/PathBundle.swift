import KedgeDocuments

/// Paths that came or went together: all below a common path, of which nothing else is there.
struct PathBundle {
  private(set) var groups: [OperationGroup]
  /// What they are below; nil for one path.
  let below: String?

  var operations: [HTTPOperation] { groups.flatMap(\.operations) }
  var names: [String] { operations.map(\.name) }
  var node: Node { groups[0].place }
  /// Nothing for one path, which its place names.
  var subject: String { groups.count == 1 ? "" : names.joined(separator: ", ") }

  /// "`GET /a` was removed", "3 paths below `/a` were removed: `GET /a/b`, ...".
  func words(_ verb: String) -> String {
    let names = names
    let first = names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let further = names.count > 3 ? " and \(names.count - 3) more" : ""
    guard groups.count > 1 else {
      return "\(first)\(further) \(names.count == 1 ? "was" : "were") \(verb)"
    }
    return "\(groups.count) paths below `\(below ?? "/")` were \(verb): \(first)\(further)"
  }

  /// Bundles in the order of their first path.
  ///
  /// - Parameter kept: What is in both versions: nothing of it is below the path of a bundle.
  static func bundles(_ groups: [OperationGroup], beside kept: [HTTPOperation]) -> [PathBundle] {
    guard groups.count > 1 else { return groups.map { PathBundle(groups: [$0], below: nil) } }
    let known = Set(kept.flatMap { prefixes(of: $0.path) })
    var places: [String: Int] = [:]
    var result: [PathBundle] = []
    for group in groups {
      let path = group.operations[0].path
      let below = prefixes(of: path).first { !known.contains($0) } ?? path.text.string
      if let place = places[below] {
        result[place].groups.append(group)
      } else {
        places[below] = result.count
        result.append(PathBundle(groups: [group], below: below))
      }
    }
    return result
  }

  /// `/a`, `/a/{}`, `/a/{}/b`.
  private static func prefixes(of path: PathTemplate) -> [String] {
    let parts = path.shape.string.split(separator: "/")
    return parts.indices.map { "/" + parts[...$0].joined(separator: "/") }
  }
}
