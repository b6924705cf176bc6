import KedgeSchema

/// Which schemas are the same up to names of places, so that equal parts cancel at once.
///
/// Documents are finite trees, so schemas that no unfolding tells apart accept the same documents (bisimulation). Schemas
/// are taken in components that refer to each other, what they refer to first; a component is compared with those
/// known before, or else refined. So each schema is looked at once, and schemas added later cost only themselves.
struct SchemaClasses {
  /// The number of a class; its members accept the same documents.
  typealias Number = Int32

  /// By schema; -1 where it is not classified yet.
  private var numbers: [Number] = []
  private var representatives: [SchemaID] = []
  private var classes: [Key] = []
  private var known: [Key: Number] = [:]
  /// Classes in components of several, by their facts.
  private var cyclic: [[SchemaFact]: [Number]] = [:]

  private struct Key: Hashable {
    let facts: [SchemaFact]
    let children: [Number]
  }

  /// The first schema that was found to be the same as this one, which must be classified.
  func representative(of schema: SchemaID) -> SchemaID {
    let number = number(of: schema)
    return number < 0 ? schema : representatives[Int(number)]
  }

  /// Whether a schema has a class.
  func contains(_ schema: SchemaID) -> Bool { number(of: schema) >= 0 }

  private func number(of schema: SchemaID) -> Number {
    let index = Int(schema.rawValue)
    return index < numbers.count ? numbers[index] : -1
  }

  /// Gives a class to a schema and to all that it refers to.
  mutating func add(_ root: SchemaID, count: Int, signature: (SchemaID) -> SchemaSignature) {
    if numbers.count < count {
      numbers += [Number](repeating: -1, count: count - numbers.count)
    }
    guard !contains(root) else { return }
    var walk = ComponentWalk()
    while let component = walk.next(
      from: root, isKnown: { number(of: $0) >= 0 }, signature: signature)
    {
      classify(component)
    }
  }

  private mutating func classify(_ component: [(id: SchemaID, signature: SchemaSignature)]) {
    if component.count == 1 {
      let (id, signature) = component[0]
      if let alias = signature.alias, alias != id {
        numbers[Int(id.rawValue)] = number(of: alias)
        return
      }
      if !signature.children.contains(id) {
        var children = signature.children.map { number(of: $0) }
        for range in signature.unordered { children[range].sort() }
        let key = Key(facts: signature.facts, children: children)
        numbers[Int(id.rawValue)] = known[key] ?? make(key, id)
        return
      }
    }
    let targets = Self.targets(of: component)
    let own = component.filter { targets[$0.id] == nil }.map { entry in
      (id: entry.id, signature: entry.signature.mapChildren { targets[$0] ?? $0 })
    }
    if !match(own) { refine(own) }
    for (id, target) in targets { numbers[Int(id.rawValue)] = number(of: target) }
  }

  /// What the plain references within a component lead to in the end; none for those that lead back to themselves.
  private static func targets(of component: [(id: SchemaID, signature: SchemaSignature)]) -> [SchemaID:
    SchemaID]
  {
    var aliases: [SchemaID: SchemaID] = [:]
    for (id, signature) in component { if let alias = signature.alias { aliases[id] = alias } }
    return aliases.compactMapValues { first in
      var target = first
      for _ in 0...aliases.count {
        guard let next = aliases[target] else { return target }
        target = next
      }
      return nil
    }
  }

  private mutating func make(_ key: Key, _ representative: SchemaID) -> Number {
    let number = Number(representatives.count)
    representatives.append(representative)
    classes.append(key)
    known[key] = number
    return number
  }

  /// Looks for a component met before of which this one is a copy: all its schemas reach each other, so one decides.
  private mutating func match(_ component: [(id: SchemaID, signature: SchemaSignature)]) -> Bool {
    guard let first = component.first, let candidates = cyclic[first.signature.facts]
    else { return false }
    let signatures = Dictionary(uniqueKeysWithValues: component.map { ($0.id, $0.signature) })
    for candidate in candidates.prefix(16) {
      var assumed: [SchemaID: Number] = [:]
      guard isSame(first.id, candidate, signatures, &assumed) else { continue }
      for (id, number) in assumed { numbers[Int(id.rawValue)] = number }
      return true
    }
    return false
  }

  private func isSame(
    _ id: SchemaID, _ candidate: Number, _ signatures: [SchemaID: SchemaSignature],
    _ assumed: inout [SchemaID: Number]
  ) -> Bool {
    var work = [(id, candidate)]
    while let (id, candidate) = work.popLast() {
      let settled = number(of: id)
      if settled >= 0 {
        if settled != candidate { return false }
        continue
      }
      if let other = assumed[id] {
        if other != candidate { return false }
        continue
      }
      assumed[id] = candidate
      let key = classes[Int(candidate)]
      guard let signature = signatures[id], signature.facts == key.facts,
        signature.children.count == key.children.count
      else { return false }
      work += zip(signature.children, key.children)
    }
    return true
  }

  /// Partition refinement within a component.
  private mutating func refine(_ component: [(id: SchemaID, signature: SchemaSignature)]) {
    var local: [SchemaID: Int] = [:]
    var count = 0
    var facts: [[SchemaFact]: Int] = [:]
    for (id, signature) in component {
      let number = facts[signature.facts] ?? facts.count
      facts[signature.facts] = number
      local[id] = number
    }
    while true {
      var next: [[Int]: Int] = [:]
      var refined: [SchemaID: Int] = [:]
      for (id, signature) in component {
        // Classes outside count up from 0, those inside down from -1.
        var key = [local[id] ?? 0]
        for child in signature.children {
          if let inside = local[child] {
            key.append(-1 - inside)
          } else {
            key.append(Int(self.number(of: child)))
          }
        }
        let group = next[key] ?? next.count
        next[key] = group
        refined[id] = group
      }
      local = refined
      if next.count == count { break }
      count = next.count
    }
    let base = representatives.count
    var members: [Int: (id: SchemaID, signature: SchemaSignature)] = [:]
    for entry in component {
      let number = local[entry.id] ?? 0
      numbers[Int(entry.id.rawValue)] = Number(base + number)
      if members[number] == nil { members[number] = entry }
    }
    for number in 0..<count {
      guard let member = members[number] else { continue }
      let key = Key(
        facts: member.signature.facts, children: member.signature.children.map { self.number(of: $0) })
      _ = make(key, member.id)
      cyclic[key.facts, default: []].append(Number(base + number))
    }
  }
}
