internal import Glibc

/// The processor time of this thread.
enum ProcessorTime {
  /// Microseconds so far.
  static var microseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }
}
