public import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Compares two versions of a contract: structure proposes, inclusion disposes.
public struct Comparison {
  private let assumptions: Assumptions

  /// A comparison under some assumptions.
  public init(assumptions: Assumptions = .wire) { self.assumptions = assumptions }

  /// What changed between two versions of one kind.
  ///
  /// - Parameters:
  ///   - old: The version to compare with; its universe is not that of `new`.
  ///   - new: The version as it is.
  ///   - kind: What both are.
  ///   - earlier: Older releases of the contract, each in a universe of its own: a name that one of them declared is
  ///     not unused.
  /// - Throws: `ContractError` when a version cannot be read.
  public func compare(
    _ old: ContractSource, with new: ContractSource, kind: ContractKind, earlier: [ContractSource] = []
  ) throws(ContractError) -> ContractComparison {
    guard let reader = ContractReaders.reader(of: kind) else {
      throw .unsupportedKind(document: new.document.name, kind: kind)
    }
    var set = SchemaSet()
    let before = try reader.read(old, into: &set)
    let after = try reader.read(new, into: &set)
    var older: [String: [SchemaID]] = [:]
    for source in earlier {
      for surface in try reader.read(source, into: &set).surfaces {
        older[surface.name, default: []].append(surface.schema)
      }
    }
    let pairing = reader.pair(before, after, in: &set)
    var run = ComparisonRun(set: set, assumptions: assumptions, document: new.document)
    for pair in pairing.pairs { run.add(pair) }
    for event in pairing.events where !event.isOfCode || assumptions.view == .generatedCode { run.add(event) }
    for condition in pairing.conditions { run.add(condition) }
    return run.finish(earlier: older, notCompared: before.notCompared + after.notCompared)
  }
}
