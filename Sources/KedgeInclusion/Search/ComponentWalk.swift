import KedgeSchema

/// Finds the components of schemas that refer to each other, each after those that it refers to.
///
/// - SeeAlso: Tarjan, Depth-First Search and Linear Graph Algorithms, SIAM J. Comput. 1(2), 1972.
struct ComponentWalk {
  private var order: [SchemaID: Int] = [:]
  private var low: [SchemaID: Int] = [:]
  private var isOpen: Set<SchemaID> = []
  private var stack: [(id: SchemaID, signature: SchemaSignature)] = []
  private var path: [(id: SchemaID, children: [SchemaID], next: Int)] = []
  private var isStarted = false

  /// The next component; nil when all that the root reaches is known.
  mutating func next(
    from root: SchemaID, isKnown: (SchemaID) -> Bool, signature: (SchemaID) -> SchemaSignature
  ) -> [(id: SchemaID, signature: SchemaSignature)]? {
    if !isStarted {
      isStarted = true
      enter(root, signature)
    }
    while let last = path.last {
      if last.next < last.children.count {
        path[path.count - 1].next += 1
        let child = last.children[last.next]
        if isKnown(child) { continue }
        if let index = order[child] {
          if isOpen.contains(child) { lower(last.id, to: index) }
        } else {
          enter(child, signature)
        }
        continue
      }
      path.removeLast()
      let own = low[last.id] ?? 0
      if let parent = path.last { lower(parent.id, to: own) }
      if own == order[last.id] { return close(last.id) }
    }
    return nil
  }

  private mutating func enter(_ id: SchemaID, _ signature: (SchemaID) -> SchemaSignature) {
    let found = signature(id)
    order[id] = order.count
    low[id] = order[id]
    isOpen.insert(id)
    stack.append((id, found))
    path.append((id, found.children, 0))
  }

  private mutating func lower(_ id: SchemaID, to index: Int) {
    if let known = low[id], known > index { low[id] = index }
  }

  private mutating func close(_ root: SchemaID) -> [(id: SchemaID, signature: SchemaSignature)] {
    let start = stack.lastIndex { $0.id == root } ?? 0
    let component = Array(stack[start...])
    stack.removeSubrange(start...)
    for entry in component { isOpen.remove(entry.id) }
    return component
  }
}
