import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// One comparison under way.
struct ComparisonRun {
  private let set: SchemaSet
  private let engine: InclusionEngine
  private let document: Document
  private var changes: [Change] = []
  private var proofs: [SurfaceProof] = []

  init(set: SchemaSet, assumptions: Assumptions, document: Document) {
    self.set = set
    self.document = document
    engine = InclusionEngine(set, options: InclusionOptions(validation: assumptions.validation))
  }

  /// Asks both directions of a pair of surfaces.
  mutating func compare(_ pair: SurfacePair) {
    let backward = engine.inclusion(of: pair.old.schema, in: pair.new.schema)
    let forward = engine.inclusion(of: pair.new.schema, in: pair.old.schema)
    proofs.append(
      SurfaceProof(surface: pair.new.name, flow: pair.new.flow, backward: backward, forward: forward))
    let impact = Impact(
      flow: pair.new.flow, surfaces: [pair.new.name], effect: Effect(backward, forward),
      narrowing: backward.witness, widening: forward.witness)
    guard impact.effect != .none else { return }
    let (old, new) = (set[pair.old.schema].node, set[pair.new.schema].node)
    let identity = ChangeIdentity(
      rule: Catalogue.schemaChanged.id, surface: pair.new.name, pointer: new.pointer.description,
      old: CanonicalWriter.digest(old.value), new: CanonicalWriter.digest(new.value))
    changes.append(
      Change(
        rule: Catalogue.schemaChanged, message: "the documents that are accepted changed",
        old: Place(node: old), new: Place(node: new), impacts: [impact], identity: identity))
  }

  /// Takes in what changed outside schemas.
  mutating func add(_ event: StructuralEvent) {
    guard let rule = Catalogue[event.rule] else { return }
    let identity = ChangeIdentity(
      rule: rule.id, surface: event.surface, pointer: (event.new ?? event.old)?.pointer.description ?? "",
      old: event.old.map { CanonicalWriter.digest($0.value) },
      new: event.new.map { CanonicalWriter.digest($0.value) })
    let impact = Impact(
      flow: event.flow, surfaces: [event.surface], effect: Effect(event.effect), example: event.example)
    changes.append(
      Change(
        rule: rule, message: event.message, old: event.old.map { Place(node: $0) },
        new: Place(node: event.new ?? document.root), impacts: [impact], identity: identity))
  }

  func finish(notCompared: [String]) -> ContractComparison {
    ContractComparison(changes: changes, notCompared: notCompared, proofs: proofs)
  }
}
