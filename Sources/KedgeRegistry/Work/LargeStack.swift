internal import Glibc

/// Threads with room for deep recursion.
public enum LargeStack {
  /// Bytes; only what is used takes memory.
  private static let size = 1 << 29

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// A thread that was started.
  public struct Handle {
    fileprivate let thread: pthread_t

    /// Waits for its end.
    public func join() { pthread_join(thread, nil) }
  }

  /// Runs work to its end on a thread of its own.
  public static func run(_ body: @escaping () -> Void) {
    guard let handle = start(body) else { return body() }
    handle.join()
  }

  /// Starts work on a thread of its own; nil when there can be none.
  public static func start(_ body: @escaping () -> Void) -> Handle? {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    unsafe pthread_attr_setstacksize(attributes, size)
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(Work(body))
    let status = unsafe pthread_create(
      &thread, attributes,
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
