/// Who applies whom among the schemas that some roots reach: what variants are made along.
public struct SchemaGraph: Sendable {
  /// The schemas that apply each schema, one list after another, and where each list begins.
  private var parents: [SchemaID]
  private var starts: [Int32]
  /// Schemas with a dynamic reference that can lead to one place only: it may be followed like a plain one.
  let fixed: Set<SchemaID>

  /// The graph below some roots; costs the schemas they reach.
  public init(_ set: SchemaSet, roots: [SchemaID]) {
    let reached = set.reachable(from: roots)
    let children = reached.map { set.children(of: $0) }
    starts = [Int32](repeating: 0, count: set.count + 1)
    for list in children { for child in list { starts[Int(child.rawValue) + 1] += 1 } }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    parents = [SchemaID](repeating: SchemaID(rawValue: -1), count: Int(starts[set.count]))
    for (id, list) in zip(reached, children) {
      for child in list {
        parents[Int(next[Int(child.rawValue)])] = id
        next[Int(child.rawValue)] += 1
      }
    }
    fixed = Self.fixed(reached, set)
  }

  /// The schemas that apply a schema, among those that were reached; none for schemas that were added since.
  public func parents(of id: SchemaID) -> ArraySlice<SchemaID> {
    let index = Int(id.rawValue)
    return index + 1 < starts.count ? parents[Int(starts[index])..<Int(starts[index + 1])] : []
  }

  /// The schemas between a root and some others, all these among them: what must be copied when the others are edited.
  /// Empty where the root reaches none of them.
  ///
  /// Goes up from the others and down from the root in turns, until one side is done: costs about the lesser of what
  /// applies the others and what the root reaches.
  ///
  /// - Parameter looked: Counts the references that were looked at.
  func cone(
    of targets: some Sequence<SchemaID>, below root: SchemaID, in set: SchemaSet, looked: inout Int
  ) -> Set<SchemaID> {
    var above = Spread(targets) { parents(of: $0) }
    var below = Spread([root]) { set.children(of: $0)[...] }
    while !above.isDone, !below.isDone {
      above.step()
      below.step()
    }
    var found: Spread
    if above.isDone {
      found = Spread([root].filter(above.found.contains)) {
        set.children(of: $0).filter(above.found.contains)[...]
      }
    } else {
      var parents: [SchemaID: [SchemaID]] = [:]
      for id in below.found { for child in set.children(of: id) { parents[child, default: []].append(id) } }
      looked += parents.count
      found = Spread(targets.filter(below.found.contains)) { parents[$0, default: []][...] }
    }
    while !found.isDone { found.step() }
    looked += above.looked + below.looked + found.looked
    return found.found
  }

  /// Schemas found one from another, reference by reference.
  private struct Spread {
    private(set) var found: Set<SchemaID> = []
    private(set) var looked = 0
    private var pending: [ArraySlice<SchemaID>]
    private let next: (SchemaID) -> ArraySlice<SchemaID>

    init(_ first: some Sequence<SchemaID>, next: @escaping (SchemaID) -> ArraySlice<SchemaID>) {
      pending = [Array(first)[...]]
      self.next = next
    }

    var isDone: Bool { pending.isEmpty }

    mutating func step() {
      guard var list = pending.popLast() else { return }
      guard let id = list.popFirst() else { return }
      looked += 1
      if !list.isEmpty { pending.append(list) }
      guard found.insert(id).inserted else { return }
      let more = next(id)
      if !more.isEmpty { pending.append(more) }
    }
  }

  private static func fixed(_ reached: [SchemaID], _ set: SchemaSet) -> Set<SchemaID> {
    let resources = Set(reached.map { set[$0].resource })
    return Set(
      reached.filter { id in
        set[id].keywords.contains { keyword in
          switch keyword.rule {
          case .dynamicReference(let first, let anchor):
            resources.allSatisfy { set.dynamicTarget(anchor: anchor, in: $0).map { $0 == first } ?? true }
          case .recursiveReference(let first):
            resources.allSatisfy { set.recursiveTarget(in: $0).map { $0 == first } ?? true }
          default: false
          }
        }
      })
  }
}
