import KedgeDocuments
import KedgeSchema

/// How far the assumption of unused names carries in a proof by parts.
///
/// A claim speaks of one schema of the writer. It may rest on the assumption where that schema is all that the writer says
/// of the value, and where the reader's is among what applies there: then what is unused by the claim is unused by the rule
/// (`UnusedNames`), which looks at all that applies to a place. Elsewhere a claim is of pure logic.
final class AssumedPlaces {
  private unowned let search: Search
  private var sides: [SchemaID: InPlaceSchemas] = [:]
  private var names: [SchemaID: UnusedNames?] = [:]

  init(_ search: Search) { self.search = search }

  /// Whether a name is unused in objects of a schema, by all that applies to them.
  func contains(_ name: Text, of writer: SchemaID) -> Bool {
    // Equal schemas may differ in what is read only, so that counts as mentioned here.
    unused(writer)?.contains(name, isHiddenUnused: false) ?? false
  }

  private func unused(_ writer: SchemaID) -> UnusedNames? {
    if let known = names[writer] { return known }
    let side = side(writer)
    let isPlain = !side.isIncomplete && !side.contains(in: search.set, Self.isObscure)
    let found = isPlain ? UnusedNames(search.set, writer: side) : nil
    names[writer] = .some(found)
    return found
  }

  /// Whether a rule may speak of names unseen, or of how many there are.
  private static func isObscure(_ rule: KeywordRule) -> Bool {
    switch rule {
    case .unresolvedReference, .malformed, .dynamicReference, .recursiveReference, .minProperties: true
    default: false
    }
  }

  /// Whether a claim about parts may rest on the assumption: at each place that it speaks of, one schema is all that the
  /// writer says, and the other is among what the reader says.
  func holds(_ first: SchemaID, _ second: SchemaID, at steps: [PlaceStep], in pair: InclusionPair) -> Bool {
    let (writer, reader) = (side(pair.first), side(pair.second))
    guard !writer.isIncomplete, !reader.isIncomplete else { return false }
    let prefix = max(writer.prefix, reader.prefix)
    return steps.allSatisfy { step in
      var place = step
      if case .element(let index) = step, index >= prefix { place = .otherElements }
      return writer.possible(place, in: search.set).isEmpty
        && writer.certain(place, in: search.set).allSatisfy { isSame($0, first) }
        && reader.certain(place, in: search.set).contains { isSame($0, second) }
    }
  }

  /// The places of the elements from one on, for a claim about all of them.
  func elements(from start: Int, in pair: InclusionPair) -> [PlaceStep] {
    let prefix = max(side(pair.first).prefix, side(pair.second).prefix)
    return (min(start, prefix)..<prefix).map(PlaceStep.element) + [.otherElements]
  }

  /// The places of the members that one schema of the writer does not name, for a claim about all of them: none where
  /// another schema says something of members, or the reader tells them apart by other patterns than these.
  func otherMembers(in pair: InclusionPair, besides patterns: [PatternSchema]) -> [PlaceStep] {
    let known = Set(patterns.map { Text($0.source) })
    let isAlone =
      side(pair.first).parts.count { $0.appliesToMembers } == 1
      && side(pair.second).patterns.allSatisfy { known.contains(Text($0.source)) }
    return isAlone ? [.otherMembers] : []
  }

  private func side(_ id: SchemaID) -> InPlaceSchemas {
    if let known = sides[id] { return known }
    let side = InPlaceSchemas(search.set, [id])
    sides[id] = side
    return side
  }

  private func isSame(_ first: SchemaID, _ second: SchemaID) -> Bool {
    search.representative(first) == search.representative(second)
  }
}
