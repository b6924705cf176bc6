import KedgeChanges
import KedgeContracts

/// What a policy says of one direction of a change on surfaces of one flow.
struct Outcome {
  let classification: Classification
  let computed: Classification
  let warns: Bool
  let asks: Bool
  let notes: Bool
  /// The part of the policy that says it: `matriz: enum value added, produced: noted`.
  let source: String

  /// From a cell; `isCertain` is false where it is not known whether the change has this direction at all.
  init(_ cell: Cell, computed: Classification, isCertain: Bool = true, source: String) {
    let named: Classification =
      switch cell {
      case .breaking: .breaking
      case .approve, .warn, .noted, .additive: .additive
      case .neutral: .neutral
      case .computed: computed
      }
    classification = !isCertain && named == .breaking ? .undecided : named
    self.computed = !isCertain && computed == .breaking ? .undecided : computed
    warns = cell == .warn
    asks = cell == .approve
    notes = cell == .noted
    let word = cell == .computed ? named.rawValue : cell.rawValue
    let beside =
      classification == self.computed || cell == .computed ? "" : " (computed: \(self.computed.rawValue))"
    self.source = "\(source): \(word)\(beside)"
  }

  /// Whether this weighs more: the worse class, then the one that asks for an approval, then the one that warns.
  func isWorse(than other: Outcome) -> Bool {
    classification == other.classification ? weight > other.weight : classification < other.classification
  }

  private var weight: Int { asks ? 2 : warns ? 1 : 0 }
}
