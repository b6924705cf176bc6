internal import Glibc
public import KedgePolicy

extension Timestamp {
  /// This second.
  public static var now: Timestamp { Timestamp(seconds: time(nil)) }
}
