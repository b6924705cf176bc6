internal import Synchronization

/// The machine of a pattern, made when it is first needed. One text at a time takes it; others make their own.
final class Matcher: Sendable {
  private struct Machine {
    /// All must answer as wanted.
    var scans: [(scan: Scan, isNegated: Bool)] = []
    var trial: Trial?

    mutating func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
      if trial != nil { return trial?.matches(text, stepLimit: stepLimit) ?? nil }
      for index in scans.indices {
        guard let matches = scans[index].scan.matches(text, stepLimit: Matcher.scanFactor * stepLimit) else {
          return nil
        }
        if matches == scans[index].isNegated { return false }
      }
      return true
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

  func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
    // Swapped, not copied: there is one owner, so the machine changes in place.
    var machine: Machine?
    idle.withLock { swap(&$0, &machine) }
    if machine == nil { machine = make() }
    let result = machine?.matches(text, stepLimit: stepLimit) ?? nil
    idle.withLock { swap(&$0, &machine) }
    return result
  }

  private func make() -> Machine {
    guard isLinear else { return Machine(trial: Trial(expression)) }
    return Machine(scans: Condition.parts(of: expression).map { (Scan($0.expression), $0.isNegated) })
  }
}
