import KedgeDocuments
import KedgeInclusion
import KedgePatterns
import KedgeSchema

/// What is known of one place: which names are unused there, and which places follow.
struct NamePlaceWalk {
  /// How many first elements are told apart.
  private static let elementLimit = 1_000

  private(set) var facts = NamePlaceFacts()
  private(set) var children: [(PlaceStep, NamePlace)] = []
  private let set: SchemaSet
  private let writer: InPlaceSchemas
  private let beside: InPlaceSchemas
  private let reader: InPlaceSchemas
  private let earlier: InPlaceSchemas

  init(_ set: SchemaSet, _ place: NamePlace) {
    self.set = set
    writer = InPlaceSchemas(set, place.writers)
    beside = InPlaceSchemas(set, place.beside)
    reader = InPlaceSchemas(set, place.readers)
    earlier = InPlaceSchemas(set, place.earlier)
    if [writer, beside, reader, earlier].contains(where: \.isIncomplete) { return }
    facts.names = writer.names.union(reader.names).sorted()
    facts.patterns = writer.patterns
    let known = Set(facts.patterns.map { Text($0.source) })
    facts.patterns += reader.patterns.filter { !known.contains(Text($0.source)) }
    facts.prefix = max(writer.prefix, reader.prefix)
    facts.absent = absent
    addChildren()
  }

  /// Names that the reader declares and the writer never uses, nor any earlier release declared.
  private var absent: [Text] {
    let unused = UnusedNames(set, writer: writer, beside: beside)
    let known = earlier.names
    return reader.wanted(in: set).filter { name in
      !known.contains(name) && unused.contains(name, isHiddenUnused: true)
    }
    .sorted()
  }

  private mutating func addChildren() {
    for name in facts.names { add(.member(name)) }
    for pattern in facts.patterns { add(.pattern(Text(pattern.source), pattern.pattern)) }
    add(.otherMembers)
    for index in 0..<min(facts.prefix, Self.elementLimit) { add(.element(index)) }
    add(.otherElements)
  }

  private mutating func add(_ step: PlaceStep) {
    let writers = writer.certain(step, in: set)
    let readers = reader.certain(step, in: set)
    guard !writers.isEmpty, !readers.isEmpty else { return }
    let others = writer.possible(step, in: set)
      .union(beside.certain(step, in: set)).union(beside.possible(step, in: set))
    let place = NamePlace(
      writers: writers, beside: others.subtracting(writers), readers: readers,
      earlier: earlier.certain(step, in: set).union(earlier.possible(step, in: set)))
    children.append((step, place))
  }
}
