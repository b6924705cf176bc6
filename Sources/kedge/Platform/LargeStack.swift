internal import Glibc

/// Runs the program on a thread with room for deep recursion.
enum LargeStack {
  /// Bytes; only what is used takes memory.
  private static let size = 1 << 29

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Runs work to its end.
  static func run(_ body: @escaping () -> Void) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, size)
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
    let status = unsafe pthread_create(
      &thread, &attributes,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, work)
    guard status == 0 else { return body() }
    pthread_join(thread, nil)
  }
}
