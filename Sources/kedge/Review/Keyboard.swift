internal import Glibc

/// Keys as they are pressed, from a terminal on standard input. However the program ends, the terminal is left as it was.
final class Keyboard {
  /// What was pressed.
  enum Key: Equatable {
    case character(Character)
    /// Ctrl-C.
    case interrupt
    /// The terminal is gone, or Ctrl-D.
    case end
    /// An arrow and the like.
    case other
  }

  /// What the terminal was, for the handler of signals, which may use no object.
  nonisolated(unsafe) private static var former = termios()

  /// A keyboard; nil when standard input is no terminal.
  init?() {
    guard unsafe tcgetattr(0, &Self.former) == 0 else { return nil }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      signal(number) { number in
        unsafe tcsetattr(0, TCSANOW, &Keyboard.former)
        _exit(128 + number)
      }
    }
  }

  deinit {
    Self.restore()
    signal(SIGQUIT, SIG_DFL)
    Interruption.handle()
  }

  private static func restore() { unsafe tcsetattr(0, TCSADRAIN, &former) }

  /// The next key, not echoed.
  func key() -> Key {
    var raw = unsafe Self.former
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    unsafe tcsetattr(0, TCSADRAIN, &raw)
    defer { Self.restore() }
    guard let first = Self.byte() else { return .end }
    switch first {
    case 0x03: return .interrupt
    case 0x04: return .end
    case 0x1B:
      // An arrow sends more, of which no byte may be taken for a key.
      while Self.isWaiting, Self.byte() != nil {}
      return .other
    case 0x00..<0x80: return .character(Character(Unicode.Scalar(first)))
    default:
      for _ in 1..<(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2) { _ = Self.byte() }
      return .other
    }
  }

  /// A line, with the terminal's own editing; nil when it is ended without one.
  func line() -> String? {
    var bytes: [UInt8] = []
    while let byte = Self.byte() {
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    StandardOutput.write("")
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(0, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// Whether more comes within a fiftieth of a second.
  private static var isWaiting: Bool {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, 20) > 0
  }
}
