import KedgeChanges
import KedgeContracts
import KedgeDocuments

extension Policy {
  /// The finding that a use of another module gives; nil where it is allowed.
  ///
  /// The matrix holds in every lane, the advisory one too: what it blocks is blocked, unless a waiver that is not over
  /// says otherwise. A lane that is strict takes no waiver.
  ///
  /// - Parameters:
  ///   - use: Who uses whom, and where.
  ///   - settings: What the lane of the module that uses demands.
  ///   - today: The day on which a waiver must be valid.
  public func finding(on use: ModuleImport, settings: LaneSettings, today: Day) -> Finding? {
    let cell = imports[use.from.lane, use.to.lane]
    guard cell != .allow, Text(use.from.module) != Text(use.to.module) else { return nil }
    let source = "\(name): imports.\(use.from.lane.rawValue).\(use.to.lane.rawValue): \(cell.rawValue)"
    var notes: [String] = []
    var decision = cell
    if let waiver = waiver(for: use), cell == .block {
      if settings.enforcement == .strict {
        notes.append("lane \(use.from.lane.rawValue) takes no waiver")
      } else if waiver.until < today {
        notes.append("the waiver was valid until \(waiver.until)")
      } else {
        decision = .warn
        notes.append("waived until \(waiver.until): \(waiver.reason)")
      }
    }
    return Finding(
      change: Self.change(use, isForbidden: cell == .block), module: use.from.module,
      contract: use.place.node.document.name, computed: cell == .block ? .breaking : .neutral,
      classification: cell == .block ? .breaking : .neutral, decision: decision, decidedBy: source,
      remedy: decision == .block ? Self.remedy(settings) : nil, classifiedBy: source, notes: notes)
  }

  private func waiver(for use: ModuleImport) -> ImportWaiver? {
    imports.waivers.filter { Text($0.from) == Text(use.from.module) && Text($0.to) == Text(use.to.module) }
      .max { $0.until < $1.until }
  }

  private static func change(_ use: ModuleImport, isForbidden: Bool) -> Change {
    let stability = use.to.lane > use.from.lane ? "more" : "less"
    return Change(
      rule: Catalogue.laneImport,
      message:
        "`\(use.from.module)` (\(use.from.lane.rawValue)) uses `\(use.to.module)` (\(use.to.lane.rawValue)), "
        + "which is \(stability) stable: `\(use.reference)`",
      old: nil, new: use.place,
      impacts: [Impact(flow: .accepted, surfaces: [""], effect: isForbidden ? .narrows : .none)],
      identity: ChangeIdentity(
        rule: Catalogue.laneImport.id, surface: "", pointer: use.place.node.pointer.description,
        subject: use.to.module, old: nil, new: .sha256(of: use.reference)))
  }

  /// What may be done beside what the rule says.
  private static func remedy(_ settings: LaneSettings) -> String? {
    settings.enforcement == .strict
      ? nil : "a waiver with a reason and a deadline may be written under imports"
  }
}
