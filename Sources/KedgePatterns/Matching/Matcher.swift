internal import Synchronization

/// The machine of a pattern, made when it is first needed. One text at a time takes it; others make their own.
final class Matcher: Sendable {
  private struct Machine {
    var scan: Scan?
    var trial: Trial?
  }

  private let expression: RegularExpression
  private let isRegular: Bool
  private let idle = Mutex<Machine?>(nil)

  init(_ expression: RegularExpression, isRegular: Bool) {
    self.expression = expression
    self.isRegular = isRegular
  }

  func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
    var machine = take() ?? make()
    let result = machine.scan?.matches(text) ?? machine.trial?.matches(text, stepLimit: stepLimit) ?? nil
    idle.withLock { $0 = machine }
    return result
  }

  /// The idle machine, of which there is no other copy, so that it changes in place.
  private func take() -> Machine? {
    idle.withLock { idle in
      let machine = idle
      idle = nil
      return machine
    }
  }

  private func make() -> Machine {
    isRegular ? Machine(scan: Scan(expression), trial: nil) : Machine(scan: nil, trial: Trial(expression))
  }
}
