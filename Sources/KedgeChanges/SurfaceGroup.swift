import KedgeContracts
import KedgeInclusion
import KedgeSchema

/// Surfaces of one flow whose schemas are the same on both sides: asked about once.
struct SurfaceGroup {
  let flow: Flow
  let old: SchemaID
  let new: SchemaID
  let first: SurfacePair
  var surfaces: [String]
  /// What the writer of old documents is assumed not to use, and the writer of new ones; nil for nothing.
  var oldWriter: SchemaID?
  var newWriter: SchemaID?
  /// By pure logic; nil where that was not asked.
  var strictly: [Direction: Verdict] = [:]
  /// Under the assumptions.
  var verdicts: (narrowing: Verdict, widening: Verdict)?

  /// What accepts documents in a direction, and what rejects them.
  func question(_ direction: Direction) -> (accepting: [SchemaID], rejecting: SchemaID) {
    switch direction {
    case .narrowing: ([old] + [oldWriter].compactMap { $0 }, new)
    case .widening: ([new] + [newWriter].compactMap { $0 }, old)
    }
  }

  /// What carries a document of a direction: a request as it was sent, an answer as it is.
  func carrier(_ direction: Direction) -> (any DocumentCarrier)? {
    direction == .narrowing ? first.old.carrier : first.new.carrier
  }

  func verdict(_ direction: Direction) -> Verdict? {
    direction == .narrowing ? verdicts?.narrowing : verdicts?.widening
  }

  func strictVerdict(_ direction: Direction) -> Verdict? { strictly[direction] }

  /// Whether it is proved that the versions accept the same, whatever writers use.
  var isSettled: Bool {
    Direction.allCases.allSatisfy {
      verdict($0)?.isIncluded == true && strictly[$0]?.isIncluded == true
    }
  }
}

/// Which documents are asked for: those that were accepted and are no more, or those that are now and were not.
enum Direction: CaseIterable {
  case narrowing
  case widening
}
