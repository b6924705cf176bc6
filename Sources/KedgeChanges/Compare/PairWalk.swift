import KedgeDocuments
import KedgeSchema

/// Names what differs between two schemas at one place; what is inside them is left to further pairs.
struct PairWalk {
  let set: SchemaSet
  let areAlike: (SchemaID, SchemaID) -> Bool
  let isValid: (Node, SchemaID) -> Bool?
  let assertsFormat: Bool
  let pair: SchemaPair
  let old: Conjunction
  let new: Conjunction
  private(set) var edits: [Edit] = []
  private(set) var children: [SchemaPair] = []

  init(_ graph: PairGraph, _ pair: SchemaPair) {
    set = graph.set
    areAlike = graph.areAlike
    isValid = graph.isValid
    assertsFormat = graph.assertsFormat
    self.pair = pair
    let (old, new) = (
      Conjunction(set, pair.old, opensSole: true), Conjunction(set, pair.new, opensSole: true)
    )
    // Where one version keeps a list of parts, the other's is compared with it as a list, however short.
    let isList = old.hasConjuncts || new.hasConjuncts
    self.old = isList ? Conjunction(set, pair.old, opensSole: false) : old
    self.new = isList ? Conjunction(set, pair.new, opensSole: false) : new
  }

  mutating func run() {
    compareAnnotations()
    guard old.isNever == new.isNever else { return compareNever() }
    compareConstraints()
    compareValues()
    compareRequired()
    compareMembers()
    compareOpenness()
    compareDependencies()
    compareElements()
    compareCombinations()
    compareReferences()
  }

  mutating func add(_ edit: Edit) { edits.append(edit) }

  /// Whether what was found may be no more than another way to write the same: alternatives are matched by guess.
  var mayBeRewritten: Bool {
    edits.contains(where: \.movesDocuments) || !old.parts(where: Self.isChoice).isEmpty
  }

  mutating func noteRename(_ place: Int, _ note: String) {
    edits[place].notes.append(note)
    edits[place].traits.insert(.rename)
  }

  mutating func descend(_ old: SchemaID, _ new: SchemaID) {
    children.append(SchemaPair(old: old, new: new))
  }

  /// The schema of the old side that a keyword of the new side would be added to.
  func home(of owner: SchemaID) -> SchemaID {
    let place = new.owners.firstIndex(of: owner) ?? 0
    return old.owners[min(place, old.owners.count - 1)]
  }

  /// The schema of the new side that a keyword of the old side would stand in.
  func place(of owner: SchemaID) -> SchemaID {
    let place = old.owners.firstIndex(of: owner) ?? 0
    return new.owners[min(place, new.owners.count - 1)]
  }

  /// What people call the place.
  var name: String { "`\(PlaceName.of(set[new.owners.last ?? pair.new].node))`" }

  /// The two schemas accept the same, or there is nothing to compare by.
  private mutating func compareNever() {
    let (root, keywords) = (set[pair.new].node, set[pair.new].keywords)
    let never = [Keyword(name: "", node: root, rule: .enumeration([]))]
    let isNever = new.isNever
    let edit = SchemaEdit(old.root) { _ in isNever ? never : keywords }
    add(
      Edit(
        "schema-replaced",
        new.isNever ? "\(name) must not be there any more" : "\(name), which was not allowed, is allowed now",
        edits: [edit], old: mark(old.root, "was"), new: mark(new.root, "now"), before: .schema(old.root),
        after: .schema(new.root)))
  }

  /// A keyword as a place: its name and value.
  func mark(_ part: Conjunction.Part, _ label: String = "") -> Place {
    Place(node: part.keyword.node, label: label)
  }

  /// A schema as a place: its name where it has one, else where it begins.
  func mark(_ schema: SchemaID, _ label: String = "") -> Place {
    let node = set[schema].node
    let begin = SourceRange(node.range.lowerBound, min(node.range.lowerBound + 1, node.range.upperBound))
    return Place(node: node, range: node.keyRange ?? begin, label: label)
  }
}

extension SchemaEdit {
  /// A keyword more.
  static func adding(_ keyword: Keyword, to owner: SchemaID) -> SchemaEdit {
    SchemaEdit(owner) { $0.adding(keyword) { first, _ in first } }
  }

  /// A keyword less.
  static func removing(_ part: Conjunction.Part) -> SchemaEdit {
    SchemaEdit(part.owner) { keywords in
      keywords.indices.filter { $0 != part.index }.map { keywords[$0] }
    }
  }

  /// A keyword in the place of another.
  static func replacing(_ part: Conjunction.Part, with rule: KeywordRule) -> SchemaEdit {
    SchemaEdit(part.owner) { keywords in
      keywords.enumerated().map { index, keyword in
        index == part.index ? Keyword(name: keyword.name, node: keyword.node, rule: rule) : keyword
      }
    }
  }

  /// A keyword's own meaning changed, whatever became of the schemas in it.
  static func changing(
    _ part: Conjunction.Part, _ change: @escaping (KeywordRule) -> KeywordRule
  ) -> SchemaEdit {
    SchemaEdit(part.owner) { keywords in
      keywords.enumerated().map { index, keyword in
        index == part.index
          ? Keyword(name: keyword.name, node: keyword.node, rule: change(keyword.rule)) : keyword
      }
    }
  }
}
