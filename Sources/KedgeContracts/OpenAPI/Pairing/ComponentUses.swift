import KedgeDocuments

/// Which components stand at the same places of two versions: both are walked together, through references.
struct ComponentUses {
  private let old: [Text: Node]
  private let new: [Text: Node]
  private var seen: Set<[Text]> = []
  /// What stands where a component stood, by the old name: the first that was met.
  private(set) var names: [Text: Text] = [:]

  init(_ old: [NamedComponent], _ new: [NamedComponent]) {
    self.old = Dictionary(old.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
    self.new = Dictionary(new.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
  }

  /// Walks two schemas that are one.
  mutating func compare(_ before: Node, _ after: Node) {
    var waiting = [(before, after)]
    while let (first, second) = waiting.popLast() {
      guard let name = Self.name(of: first), let other = Self.name(of: second) else {
        waiting += Self.parts(first, second)
        continue
      }
      if names[name] == nil { names[name] = other }
      if seen.insert([name, other]).inserted, let first = old[name], let second = new[other] {
        waiting.append((first, second))
      }
    }
  }

  private static func parts(_ first: Node, _ second: Node) -> [(Node, Node)] {
    let members = first.members.compactMap { member in second[member.name].map { (member.value, $0) } }
    return members + zip(first.elements, second.elements)
  }

  /// The component that a schema refers to.
  static func name(of schema: Node) -> Text? {
    schema["$ref"]?.string.flatMap { $0.split(separator: "/").last }.map { Text(String($0)) }
  }
}
