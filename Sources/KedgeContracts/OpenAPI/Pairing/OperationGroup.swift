import KedgeDocuments

/// Operations of one path item.
struct OperationGroup {
  let node: Node
  private(set) var operations: [HTTPOperation]

  /// Each by itself.
  var split: [PathBundle] {
    operations.map { PathBundle(groups: [OperationGroup(node: node, operations: [$0])], below: nil) }
  }

  /// The one operation, or the path.
  var place: Node { operations.count == 1 ? operations[0].node : node }

  /// Neighbours of one path together.
  static func groups(_ operations: [HTTPOperation]) -> [OperationGroup] {
    var result: [OperationGroup] = []
    for operation in operations {
      if let last = result.indices.last, result[last].node == operation.pathNode,
        result[last].operations[0].path.text == operation.path.text
      {
        result[last].operations.append(operation)
      } else {
        result.append(OperationGroup(node: operation.pathNode, operations: [operation]))
      }
    }
    return result
  }
}
