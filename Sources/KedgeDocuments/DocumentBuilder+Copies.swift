/// Nodes that stand in a document more than once: aliases and merges.
extension DocumentBuilder {
  /// Where the last child of the innermost ends; where that begins when it has none.
  var endOfLastChild: Int {
    guard let container = open.last else { return 0 }
    var index = records.count - 1
    guard index > Int(container) else { return Int(records[index].start) }
    while records[index].parent != container { index = Int(records[index].parent) }
    return Int(records[index].end)
  }

  /// The indices of the elements or members' values of a node.
  func children(of index: Int32) -> [Int32] {
    var children: [Int32] = []
    var child = index + 1
    while child < records[Int(index)].next {
      children.append(child)
      child = records[Int(child)].next
    }
    return children
  }

  /// Appends a copy of nodes, with the name said for the next node, at the place of an alias.
  mutating func append(_ nodes: AnchoredNodes, _ start: Int, _ end: Int) {
    let first = records.count
    for place in 0..<nodes.count {
      records.append(relocated(record(of: nodes, place), by: Int32(first) - base(of: nodes)))
    }
    records[first].start = UInt32(truncatingIfNeeded: start)
    records[first].end = UInt32(truncatingIfNeeded: end)
    adopt(Int32(truncatingIfNeeded: first))
  }

  /// The levels of arrays and objects of nodes.
  func levels(of nodes: AnchoredNodes) -> Int {
    var levels: [Int] = []
    var most = 0
    for place in 0..<nodes.count {
      let record = record(of: nodes, place)
      let isContainer = record.kind == .array || record.kind == .object
      let above = place == 0 ? 0 : levels[Int(record.parent - base(of: nodes))]
      levels.append(above + (isContainer ? 1 : 0))
      most = max(most, levels[place])
    }
    return most
  }

  private func record(of nodes: AnchoredNodes, _ place: Int) -> NodeRecord {
    nodes.saved?[place] ?? records[Int(nodes.first) + place]
  }

  private func base(of nodes: AnchoredNodes) -> Int32 { nodes.saved == nil ? nodes.first : 0 }

  private func relocated(_ record: NodeRecord, by distance: Int32) -> NodeRecord {
    var record = record
    record.next += distance
    record.parent += distance
    return record
  }

  /// Rewrites the object that was closed last: without some members, then with those of other objects inside it that
  /// have names of their own. Answers what moved where.
  mutating func merge(
    _ sources: [Int32], into object: Int32, dropping dropped: [Int32], _ bytes: [UInt8]
  ) -> RecordMoves {
    var moves = RecordMoves(object: object, records: Array(records[Int(object)...]))
    let (own, merged) = (children(of: object), sources.map { children(of: $0) })
    let dropped = Set(dropped)
    var names: Set<Text> = []
    records.removeSubrange((Int(object) + 1)...)
    records[Int(object)].count = 0
    for child in own where !dropped.contains(child) {
      names.insert(name(moves.record(child), bytes))
      move(child, into: object, &moves, isLasting: true)
    }
    for child in merged.joined() where names.insert(name(moves.record(child), bytes)).inserted {
      move(child, into: object, &moves, isLasting: false)
    }
    records[Int(object)].next = nextIndex
    return moves
  }

  private mutating func move(_ child: Int32, into object: Int32, _ moves: inout RecordMoves, isLasting: Bool)
  {
    let distance = nextIndex - child
    let first = records.count
    for index in child..<moves.record(child).next {
      records.append(relocated(moves.record(index), by: distance))
    }
    records[first].parent = object
    records[Int(object)].count += 1
    if isLasting { moves.note(child..<child + Int32(records.count - first), distance) }
  }
}

/// What rewriting an object moved.
struct RecordMoves {
  private let object: Int32
  /// The object's nodes as they were.
  private let records: [NodeRecord]
  /// In ascending order.
  private var distances: [(range: Range<Int32>, distance: Int32)] = []

  init(object: Int32, records: [NodeRecord]) {
    self.object = object
    self.records = records
  }

  func record(_ index: Int32) -> NodeRecord { records[Int(index - object)] }

  mutating func note(_ range: Range<Int32>, _ distance: Int32) { distances.append((range, distance)) }

  /// Moves anchored nodes along, or saves them when they are in the document no more.
  func apply(to nodes: inout AnchoredNodes) {
    guard nodes.first > object else { return }
    var (low, high) = (0, distances.count)
    while low < high {
      let middle = (low + high) / 2
      if distances[middle].range.upperBound <= nodes.first { low = middle + 1 } else { high = middle }
    }
    if low < distances.count, case let move = distances[low], move.range.contains(nodes.first) {
      nodes.first += move.distance
      nodes.last += move.distance
      return
    }
    let first = nodes.first
    nodes.saved = (first..<nodes.last).map { index in
      var record = record(index)
      record.next -= first
      record.parent -= first
      return record
    }
  }
}
