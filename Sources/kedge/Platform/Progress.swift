internal import Glibc
internal import KedgeRegistry
internal import Synchronization

/// One line on standard error that says how far long work is, rewritten and erased at the end: on a terminal only, and not
/// before work has taken 300 ms.
final class Progress: Sendable {
  private struct State {
    var text = ""
    var isDrawn = false
    var isOver = false
  }

  private static let delay: useconds_t = 300_000
  private static let pace: useconds_t = 100_000

  private let state = Mutex(State())
  private let width: Int

  /// Starts; nothing is ever drawn when nobody looks.
  init(isWanted: Bool) {
    let terminal = Terminal(.error)
    width = terminal.width
    guard isWanted, terminal.isInteractive, !terminal.isDumb else { return }
    Interruption.attend { [self] in
      // Whoever holds the line at this moment waits for the end.
      let isDrawn = state.withLockIfAvailable { $0.isDrawn && !$0.isOver } ?? true
      if isDrawn { erase() }
    }
    _ = LargeStack.start { [self] in
      usleep(Self.delay)
      while draw() { usleep(Self.pace) }
    }
  }

  /// What is done at the moment.
  func note(_ text: String) { state.withLock { $0.text = text } }

  /// Erases the line; nothing is drawn any more.
  func end() {
    state.withLock { state in
      state.isOver = true
      if state.isDrawn { erase() }
    }
  }

  private func erase() { _ = Descriptor.write(Array("\r\u{1B}[K".utf8), to: 2) }

  private func draw() -> Bool {
    state.withLock { state in
      if state.isOver { return false }
      let text = state.text.unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F }
      let line = String(String.UnicodeScalarView(text.prefix(max(1, width - 1))))
      _ = Descriptor.write(Array("\r\(line)\u{1B}[K".utf8), to: 2)
      state.isDrawn = true
      return true
    }
  }
}
