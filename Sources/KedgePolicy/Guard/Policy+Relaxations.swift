import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema

extension Policy {
  /// What this policy asks less of than another one, lanes aside.
  ///
  /// - Parameters:
  ///   - base: The policy as it was.
  ///   - flows: Pairs of flows to hold against each other: of a surface then, and now.
  func relaxations(from base: Policy, flows: [(old: Flow, new: Flow)]) -> [PolicyRelaxation] {
    assumptionRelaxations(from: base) + classRelaxations(from: base, flows: flows)
      + ignoreRelaxations(from: base) + governanceRelaxations(from: base)
  }

  private func assumptionRelaxations(from base: Policy) -> [PolicyRelaxation] {
    var fields: [String] = []
    if assumptions.undeclaredUnused, !base.assumptions.undeclaredUnused { fields.append("assume.undeclared") }
    if assumptions.defaultsApplied, !base.assumptions.defaultsApplied { fields.append("assume.defaults") }
    if assumptions.view != base.assumptions.view, assumptions.view == .wire { fields.append("assume.view") }
    if assumptions.validation.format != base.assumptions.validation.format { fields.append("assume.format") }
    if assumptions.validation.draft4Integer != base.assumptions.validation.draft4Integer {
      fields.append("assume.draft4-integer")
    }
    if against == .latest, base.against == .all { fields.append("against") }
    return fields.map { PolicyRelaxation(field: $0, detail: "it is another than it was", node: nil) }
  }

  /// Every rule in every direction on every flow, under both.
  private func classRelaxations(from base: Policy, flows: [(old: Flow, new: Flow)]) -> [PolicyRelaxation] {
    var milder: [String] = []
    for aspect in Aspect.all {
      for (old, new) in flows {
        let before = base.outcome(of: aspect, on: old)
        let after = outcome(of: aspect, on: new)
        guard before.isWorse(than: after) else { continue }
        let flow = old == new ? new.rawValue : "\(old.rawValue) then, \(new.rawValue) now"
        milder.append(
          "\(aspect.rule.id) that \(aspect.direction.word) on \(flow): \(before.word) became \(after.word)")
      }
    }
    guard let first = milder.first else { return [] }
    let rest = milder.count > 1 ? ", and \(milder.count - 1) more" : ""
    return [PolicyRelaxation(field: "classes", detail: first + rest, node: nil)]
  }

  private func ignoreRelaxations(from base: Policy) -> [PolicyRelaxation] {
    ignores.filter { ignore in !base.ignores.contains { $0.covers(ignore) } }.map {
      PolicyRelaxation(field: "ignore", detail: "\($0.rule) at `\($0.at.source)` is ignored", node: $0.node)
    }
  }

  /// Parts that are other than they were: what is less and what is more cannot be told.
  private func governanceRelaxations(from base: Policy) -> [PolicyRelaxation] {
    PolicyReader.governed.filter { digests[$0.string] != base.digests[$0.string] }.map {
      PolicyRelaxation(field: $0.string, detail: "it is another than it was", node: node?[$0])
    }
  }

  private func outcome(of aspect: Aspect, on flow: Flow) -> Outcome {
    let flow = aspect.rule.topic == .contract ? .accepted : flow
    return outcome(of: aspect, on: flow, computed: aspect.direction.computed(on: flow))
  }
}

extension Direction {
  /// The class by effect and flow alone.
  func computed(on flow: Flow) -> Classification {
    switch self {
    case .narrows: Classification(.narrows, flow: flow)
    case .widens: Classification(.widens, flow: flow)
    case .none: .neutral
    }
  }

  fileprivate var word: String { self == .none ? "has no effect" : rawValue }
}

extension Outcome {
  fileprivate var word: String { asks ? "approve" : warns ? "warn" : classification.rawValue }
}
