internal import Glibc

/// The variables that the program was started with.
public enum ProcessEnvironment {
  /// A variable's text; nil when it is not set, or empty.
  public static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
