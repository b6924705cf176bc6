internal import Synchronization

/// What a pattern matches texts by: a machine, made when it is first needed. One text at a time takes it; others make their
/// own.
public final class PatternMatcher: Sendable {
  private struct Machine {
    /// All must answer as wanted.
    var scans: [(scan: Scan, isNegated: Bool)] = []
    var trial: Trial?

    mutating func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
      if trial != nil { return trial?.matches(text, stepLimit: stepLimit) ?? nil }
      for index in scans.indices {
        guard let matches = scans[index].scan.matches(text, stepLimit: PatternMatcher.scanFactor * stepLimit)
        else {
          return nil
        }
        if matches == scans[index].isNegated { return false }
      }
      return true
    }

    mutating func table() -> PatternTable? {
      guard trial == nil, scans.count == 1 else { return nil }
      return scans[0].scan.table(isNegated: scans[0].isNegated)
    }
  }

  /// Instructions that making states may visit for each step that trying may take: they are that much cheaper.
  private static let scanFactor = 20

  private let expression: RegularExpression
  private let isLinear: Bool
  private let idle = Mutex<Machine?>(nil)

  init(_ expression: RegularExpression, isLinear: Bool) {
    self.expression = expression
    self.isLinear = isLinear
  }

  /// Whether a text has a matching part, by its well-formed UTF-8; nil when that took more steps than allowed.
  public func matches(utf8 text: Span<UInt8>, stepLimit: Int) -> Bool? {
    var machine = take()
    defer { give(&machine) }
    return machine?.matches(text, stepLimit: stepLimit) ?? nil
  }

  /// All states of the machine; nil where they are many, or more than characters counts.
  public func table() -> PatternTable? {
    var machine = take()
    defer { give(&machine) }
    return machine?.table()
  }

  /// Swapped, not copied: there is one owner, so the machine changes in place.
  private func take() -> Machine? {
    var machine: Machine?
    idle.withLock { swap(&$0, &machine) }
    if machine == nil { machine = make() }
    return machine
  }

  private func give(_ machine: inout Machine?) { idle.withLock { swap(&$0, &machine) } }

  private func make() -> Machine {
    guard isLinear else { return Machine(trial: Trial(expression)) }
    return Machine(scans: Condition.parts(of: expression).map { (Scan($0.expression), $0.isNegated) })
  }
}
