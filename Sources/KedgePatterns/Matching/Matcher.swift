internal import Synchronization

/// The machine of a pattern, made when it is first needed. One text at a time takes it; others make their own.
final class Matcher: Sendable {
  private struct Machine {
    var scan: Scan?
    var trial: Trial?
  }

  /// Instructions that making states may visit for each step that trying may take: they are that much cheaper.
  private static let scanFactor = 20

  private let expression: RegularExpression
  private let isRegular: Bool
  private let idle = Mutex<Machine?>(nil)

  init(_ expression: RegularExpression, isRegular: Bool) {
    self.expression = expression
    self.isRegular = isRegular
  }

  func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
    // Swapped, not copied: there is one owner, so the machine changes in place.
    var machine: Machine?
    idle.withLock { swap(&$0, &machine) }
    if machine == nil { machine = make() }
    let result =
      isRegular
      ? machine?.scan?.matches(text, stepLimit: Self.scanFactor * stepLimit)
      : machine?.trial?.matches(text, stepLimit: stepLimit)
    idle.withLock { swap(&$0, &machine) }
    return result ?? nil
  }

  private func make() -> Machine {
    isRegular
      ? Machine(scan: Scan(expression), trial: nil) : Machine(scan: nil, trial: Trial(expression))
  }
}
