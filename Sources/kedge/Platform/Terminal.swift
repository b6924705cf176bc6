internal import Glibc
internal import KedgeRegistry

/// What one stream of the process can show.
struct Terminal {
  /// The streams that text is written to.
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  private let stream: Stream

  init(_ stream: Stream) { self.stream = stream }

  /// Whether somebody looks at it.
  var isInteractive: Bool { isatty(stream.rawValue) == 1 }

  /// Whether it can do nothing but print.
  var isDumb: Bool { ProcessEnvironment.value("TERM") == "dumb" }

  /// Whether somebody sits at it: keys can be read, and what is printed is seen.
  static var isAttended: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Colours without an option: FORCE_COLOR, then NO_COLOR, then TERM=dumb, then whether it is a terminal. A variable
  /// that is empty counts as not set; FORCE_COLOR may be 0.
  ///
  /// - SeeAlso: https://no-color.org, https://force-color.org
  var wantsColor: Bool {
    if let force = ProcessEnvironment.value("FORCE_COLOR") { return force != "0" && force != "false" }
    if ProcessEnvironment.value("NO_COLOR") != nil || isDumb { return false }
    return isInteractive
  }

  /// Columns: the terminal's, else COLUMNS, else 80.
  var width: Int {
    var size = winsize()
    if unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessEnvironment.value("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Whether the locale can show Unicode: what LC_ALL, LC_CTYPE or LANG says first. Without any of them it is taken to,
  /// unless it is a terminal that would be garbled.
  var isUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let locale = names.lazy.compactMap(ProcessEnvironment.value).first else { return !isInteractive }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
