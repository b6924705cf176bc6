public import KedgeChanges
import KedgeContracts
public import KedgeDocuments
import KedgePatterns

extension TelemetryRules {
  /// Something about a label that the rules do not allow.
  struct Fault {
    let rule: Rule
    /// `tick.duration/user_id`.
    let place: String
    /// What sort of fault it is: a label may have several.
    let subject: String
    let message: String
    let node: Node
    var isDecided = true

    /// By what it is the same fault in two versions.
    var key: [Text] { [Text(rule.id), Text(place), Text(subject)] }
  }

  /// Labels of metrics that are not as they must be, and were not so before.
  ///
  /// What a pattern allows is decided on its language: whether some value that it matches is one of the forbidden ones.
  ///
  /// - Parameters:
  ///   - new: The contract as it is.
  ///   - old: The contract in the last release; nil for none.
  /// - Returns: None for what is no telemetry contract.
  public func changes(in new: Document, since old: Document?) -> [Change] {
    let known = Set(old.map { faults(in: $0).map(\.key) } ?? [])
    return faults(in: new).filter { !known.contains($0.key) }.map { fault in
      Change(
        rule: fault.rule, message: fault.message, old: nil,
        new: Place(node: fault.node, range: fault.node.keyRange),
        impacts: [
          Impact(flow: .accepted, surfaces: [fault.place], effect: fault.isDecided ? .narrows : .undecided)
        ],
        identity: ChangeIdentity(
          rule: fault.rule.id, surface: fault.place, pointer: fault.node.pointer.description,
          subject: fault.subject, old: nil, new: CanonicalWriter.digest(fault.node.value)))
    }
  }

  /// How many labels of a contract are forbidden, and how many have no bound.
  public func counts(in document: Document) -> (forbidden: Int, unbounded: Int) {
    let rules = faults(in: document).map(\.rule)
    return (
      rules.count { $0 == Catalogue.labelForbidden }, rules.count { $0 == Catalogue.labelUnbounded }
    )
  }

  /// What is wrong with the labels of a contract's metrics, in the order of the text.
  func faults(in document: Document) -> [Fault] {
    guard let description = TelemetryDescription(document) else { return [] }
    let languages = LabelLanguages(self)
    return description.metrics.flatMap { metric in
      metric.labels.flatMap { label -> [Fault] in
        let place = "\(metric.name)/\(label.name)"
        return named(label, place) + values(of: label, place, languages) + free(label, place, languages)
      }
    }
  }

  /// Names that no label may have: case, `_`, `-` and `.` do not count.
  private func named(_ label: TelemetryLabel, _ place: String) -> [Fault] {
    let letters = Self.letters(label.name.string)
    guard forbiddenLabels.contains(where: { Self.letters($0) == letters }) else { return [] }
    return [
      Fault(
        rule: Catalogue.labelForbidden, place: place, subject: "name",
        message: "`\(place)` is a label that no metric may have", node: label.node)
    ]
  }

  /// Values that are listed: none is forbidden, and where the policy lists them, no others.
  private func values(
    of label: TelemetryLabel, _ place: String, _ languages: LabelLanguages
  ) -> [Fault] {
    guard let values = label.values else { return [] }
    let allowed = labels[label.name.string].map { Set($0.map { Text($0) }) }
    return values.compactMap { value -> Fault? in
      if let name = languages.forbidden(value.string) {
        return Fault(
          rule: Catalogue.labelUnbounded, place: place, subject: value.string,
          message: "`\(place)` can be `\(value)`, a \(name)", node: label.node)
      }
      guard let allowed, !allowed.contains(value) else { return nil }
      return Fault(
        rule: Catalogue.labelForbidden, place: place, subject: value.string,
        message: "`\(place)` can be `\(value)`, which the policy does not list for `\(label.name)`",
        node: label.node)
    }
  }

  /// Labels without a list of values: what their pattern or their type lets through.
  private func free(
    _ label: TelemetryLabel, _ place: String, _ languages: LabelLanguages
  ) -> [Fault] {
    guard label.values == nil, !(label.isConvention && label.pattern == nil) else { return [] }
    switch languages.verdict(on: label) {
    case .bounded: return []
    case .forbidden(let name, let witness):
      return [
        Fault(
          rule: Catalogue.labelUnbounded, place: place, subject: name,
          message: "`\(place)` can be `\(witness)`, a \(name)", node: label.node)
      ]
    case .endless:
      return [
        Fault(
          rule: Catalogue.labelUnbounded, place: place, subject: "count",
          message: "`\(place)` can have more than \(TelemetryLabel.countLimit) values", node: label.node)
      ]
    case .undecided:
      return [
        Fault(
          rule: Catalogue.labelUnbounded, place: place, subject: "pattern",
          message: "whether `\(place)` has a bound cannot be told from its pattern", node: label.node,
          isDecided: false)
      ]
    }
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): nil
      case 65...90: byte + 32
      default: byte
      }
    }
  }
}
