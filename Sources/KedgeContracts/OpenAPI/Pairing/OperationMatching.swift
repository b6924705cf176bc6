import KedgeDocuments

/// Which operations of two versions are the same: by method and path, whatever parameters are called, else by the URLs at
/// which they are served.
struct OperationMatching {
  private(set) var pairs: [(old: HTTPOperation, new: HTTPOperation)] = []
  private(set) var removed: [HTTPOperation] = []
  private(set) var added: [HTTPOperation] = []

  /// - Parameter isCallback: Whether paths are addresses that others gave, in which nothing is a parameter.
  init(_ old: [HTTPOperation], _ new: [HTTPOperation], isCallback: Bool = false) {
    (removed, added) = (old, new)
    match { ["\($0.method) \($0.path.text)"] }
    if isCallback { return }
    match { ["\($0.method) \($0.path.shape)"] }
    match(Self.addresses)
  }

  private mutating func match(_ keys: (HTTPOperation) -> [String]) {
    var waiting: [String: [Int]] = [:]
    for (place, operation) in added.enumerated() {
      for key in keys(operation) { waiting[key, default: []].append(place) }
    }
    var taken: Set<Int> = []
    removed = removed.filter { operation in
      for key in keys(operation) {
        guard let place = waiting[key]?.first(where: { !taken.contains($0) }) else { continue }
        taken.insert(place)
        pairs.append((operation, added[place]))
        return false
      }
      return true
    }
    added = added.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  /// Leaves out some of what was added.
  mutating func keepAdded(_ isKept: (HTTPOperation) -> Bool) { added = added.filter(isKept) }

  /// Leaves out some of what was removed.
  mutating func keepRemoved(_ isKept: (HTTPOperation) -> Bool) { removed = removed.filter(isKept) }

  private static func addresses(_ operation: HTTPOperation) -> [String] {
    operation.servers.flatMap(\.bases).map { "\(operation.method) \($0)\(operation.path.shape)" }
  }
}
