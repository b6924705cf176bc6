internal import Glibc
internal import Synchronization

/// Waits, on a thread that may be blocked, for work that is done elsewhere.
@safe final class Handover<Value: Sendable>: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
  private let value = Mutex<Value?>(nil)

  init() { unsafe sem_init(semaphore, 0, 0) }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  /// Hands a value to whoever waits. Once.
  func give(_ value: Value) {
    self.value.withLock { $0 = value }
    unsafe sem_post(semaphore)
  }

  /// Blocks until there is a value.
  func take() -> Value {
    while true {
      while unsafe sem_wait(semaphore) != 0 {}
      if let value = value.withLock({ $0 }) { return value }
    }
  }
}

/// Runs asynchronous work to its end from a thread that has nothing else to do.
enum Blocking {
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () async -> Value
  ) -> Value {
    let handover = Handover<Value>()
    Task.detached { handover.give(await body()) }
    return handover.take()
  }
}
