internal import Glibc

/// Threads with room for deep recursion.
enum LargeStack {
  /// Bytes; only what is used takes memory.
  private static let size = 1 << 29

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// A thread that was started.
  struct Handle {
    fileprivate let thread: pthread_t

    /// Waits for its end.
    func join() { pthread_join(thread, nil) }
  }

  /// Runs work to its end on a thread of its own.
  static func run(_ body: @escaping () -> Void) {
    guard let handle = start(body) else { return body() }
    handle.join()
  }

  /// Starts work on a thread of its own; nil when there can be none.
  static func start(_ body: @escaping () -> Void) -> Handle? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, size)
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(Work(body))
    let status = unsafe pthread_create(
      &thread, &attributes,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      unsafe work.release()
      return nil
    }
    return Handle(thread: thread)
  }
}
