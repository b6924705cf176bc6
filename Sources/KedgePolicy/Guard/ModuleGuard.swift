import KedgeContracts
import KedgeDocuments

/// Holds what kedge.yaml says of a module against what it said.
struct ModuleGuard {
  let old: ModuleConfiguration
  let new: ModuleConfiguration
  let base: Configuration
  let now: Configuration

  private var path: String { "modules.\(new.name)" }

  func relaxations() -> [Relaxation] {
    var found = lane() + patterns()
    found += Configuration.files("\(path).consumers", old.consumers, new.consumers, at: new.node)
    found += Configuration.files("\(path).references", old.references, new.references, at: new.node)
    return found + paths() + policy()
  }

  private func lane() -> [Relaxation] {
    guard new.lane.value < old.lane.value else { return [] }
    let detail = "\(old.lane.value.rawValue) became \(new.lane.value.rawValue)"
    return [Relaxation("\(path).lane", detail, at: new.lane.node ?? new.node, isLane: true)]
  }

  private func patterns() -> [Relaxation] {
    let fields = [("contracts", old.contracts, new.contracts), ("instances", old.instances, new.instances)]
    return fields.flatMap { name, old, new in
      old.filter { pattern in !new.contains { $0.value == pattern.value } }.map {
        Relaxation("\(path).\(name)", "`\($0.value.source)` is gone", at: new.first?.node ?? self.new.node)
      }
    }
  }

  /// What is said of a contract by its path is another thing than it was, or is new where the module spoke for all.
  private func paths() -> [Relaxation] {
    let patterns = Set((old.paths + new.paths).map(\.pattern))
    return patterns.sorted { Text($0.source) < Text($1.source) }.compactMap { pattern in
      let before = old.paths.first { $0.pattern == pattern }
      let after = new.paths.first { $0.pattern == pattern }
      guard before?.kind != after?.kind || before?.flow != after?.flow || before?.dialect != after?.dialect
      else {
        return nil
      }
      return Relaxation(
        "\(path).paths.\(pattern.source)", "it is another than it was", at: after?.node ?? new.node)
    }
  }

  private func policy() -> [Relaxation] {
    let (before, after) = (base.policy(of: old), now.policy(of: new))
    let place = new.policy?.node ?? now.policy.node ?? new.node
    var found = after.relaxations(from: before, flows: flows()).map {
      Relaxation("\(path).policy.\($0.field)", $0.detail, at: $0.node ?? place)
    }
    // Of all lanes: a module may be moved later.
    for lane in Lane.allCases {
      found += now.settings(of: lane, under: after).relaxations(from: base.settings(of: lane, under: before))
        .map {
          Relaxation("\(path), lanes.\(lane.rawValue).\($0)", "it demands less than it did", at: place)
        }
    }
    return found
  }

  /// Which flow each surface had and has: a declared one for those whose kind does not say it, and every one for those
  /// whose kind does.
  private func flows() -> [(old: Flow, new: Flow)] {
    let declared = (
      base.policy(of: old).flow(declared: old.flow?.value),
      now.policy(of: new).flow(declared: new.flow?.value)
    )
    return Flow.allCases.map { ($0, $0) } + (declared.0 == declared.1 ? [] : [declared])
  }
}
