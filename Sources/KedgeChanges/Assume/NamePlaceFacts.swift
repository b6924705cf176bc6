import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// What is said about the names at one place and at the places below it.
struct NamePlaceFacts {
  /// Names that no document has there.
  var absent: [Text] = []
  var children: [(PlaceStep, Int)] = []
  /// All names and patterns that either side declares: what the other members are other than.
  var names: [Text] = []
  var patterns: [PatternSchema] = []
  /// How many first elements have schemas of their own.
  var prefix = 0

  /// The schemas that rules are made of.
  struct Schemas {
    let never: SchemaID
    let always: SchemaID
    /// The schema of a place; nil where nothing is said.
    let place: (Int) -> SchemaID?
  }

  /// The same as rules of one schema.
  func rules(_ schemas: Schemas) -> [KeywordRule] {
    let below = children.compactMap { step, child in schemas.place(child).map { (step, $0) } }
    return members(below, schemas) + elements(below, schemas)
  }

  private func members(_ below: [(PlaceStep, SchemaID)], _ schemas: Schemas) -> [KeywordRule] {
    var properties = absent.map { PropertySchema(name: $0, schema: schemas.never) }
    var patterned: [PatternSchema] = []
    var others: SchemaID?
    for (step, id) in below {
      switch step {
      case .member(let name): properties.append(PropertySchema(name: name, schema: id))
      case .pattern(let source, _):
        patterned += patterns.filter { Text($0.source) == source }.prefix(1).map {
          PatternSchema(source: $0.source, pattern: $0.pattern, schema: id)
        }
      case .otherMembers: others = id
      default: break
      }
    }
    if others != nil {
      let listed = Set(properties.map(\.name))
      properties += names.filter { !listed.contains($0) }.map {
        PropertySchema(name: $0, schema: schemas.always)
      }
      let sources = Set(patterned.map { Text($0.source) })
      patterned += patterns.filter { !sources.contains(Text($0.source)) }.map {
        PatternSchema(source: $0.source, pattern: $0.pattern, schema: schemas.always)
      }
    }
    var rules: [KeywordRule] = []
    if !properties.isEmpty { rules.append(.properties(properties)) }
    if !patterned.isEmpty { rules.append(.patternProperties(patterned)) }
    if let others { rules.append(.additionalProperties(others)) }
    return rules
  }

  private func elements(_ below: [(PlaceStep, SchemaID)], _ schemas: Schemas) -> [KeywordRule] {
    var places: [Int: SchemaID] = [:]
    var rest: SchemaID?
    for (step, id) in below {
      switch step {
      case .element(let index): places[index] = id
      case .otherElements: rest = id
      default: break
      }
    }
    var rules: [KeywordRule] = []
    if !places.isEmpty {
      rules.append(.prefixItems((0..<prefix).map { places[$0] ?? schemas.always }))
    }
    if let rest { rules.append(.items(rest, from: prefix)) }
    return rules
  }
}
