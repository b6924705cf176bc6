internal import Glibc
internal import KedgeRegistry
internal import Synchronization

/// What comes of a signal that ends the program: what was put down only for a while is taken away first. Then the program ends
/// by the signal, so that a shell tells it as 130 and a loop around it ends too.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// Posting a semaphore, and storing a number, is all that a handler may do.
  nonisolated(unsafe) private static let told = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
  nonisolated(unsafe) private static var number: sig_atomic_t = 0
  private static let duties = Mutex<[@Sendable () -> Void]>([])
  /// The thread that sees to the end.
  private static let obeying = Mutex<pthread_t?>(nil)

  /// Listens from now on. What whoever started the program has told it to ignore stays ignored.
  static func listen() {
    unsafe sem_init(told, 0, 0)
    _ = LargeStack.start { obey() }
    handle()
  }

  /// Handles signals, where somebody else did for a while.
  static func handle() {
    for number in signals {
      let former = signal(number) { number in
        unsafe Interruption.number = sig_atomic_t(number)
        unsafe sem_post(Interruption.told)
      }
      if unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Adds something to be done at an end that comes too soon.
  static func attend(_ duty: @escaping @Sendable () -> Void) { duties.withLock { $0.append(duty) } }

  /// Waits for the end, where one is near: whoever works on then, since a program that it called was told too, must neither
  /// print nor end on its own.
  static func hold() {
    guard unsafe number != 0, obeying.withLock({ $0 != pthread_self() }) else { return }
    while true { pause() }
  }

  private static func obey() {
    obeying.withLock { $0 = pthread_self() }
    while unsafe sem_wait(told) != 0 {}
    for duty in duties.withLock({ $0 }) { duty() }
    TemporaryFolder.removeAll()
    let number = Int32(unsafe Interruption.number)
    signal(number, SIG_DFL)
    kill(getpid(), number)
    // Where the signal is blocked, too, this is the end.
    _exit(128 + number)
  }
}
