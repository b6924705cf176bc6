internal import Glibc
internal import Synchronization

/// The same work on many inputs, on all processors, with results in the order of the inputs.
public enum OrderedWork {
  private struct State<Output: Sendable>: Sendable {
    var next = 0
    var finished: [Int: Output] = [:]
  }

  private final class Shared<Output: Sendable>: Sendable {
    let state = Mutex(State<Output>())
  }

  /// Runs `work` on each input, by a worker of the thread's own, and hands the results on in order, one at a time.
  public static func run<Input: Sendable, Output: Sendable, Worker>(
    _ inputs: [Input], workers: @escaping @Sendable () -> Worker,
    _ work: @escaping @Sendable (Worker, Input) -> Output, then take: (Output) -> Void
  ) {
    let threads = min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), inputs.count)
    guard threads > 1 else {
      let worker = workers()
      for input in inputs { take(work(worker, input)) }
      return
    }
    let shared = Shared<Output>()
    let handles = (0..<threads).compactMap { _ in
      LargeStack.start {
        let worker = workers()
        while let place = shared.state.withLock({ claim(&$0, inputs.count) }) {
          let output = work(worker, inputs[place])
          shared.state.withLock { $0.finished[place] = output }
        }
      }
    }
    // Results are taken while the threads work, so that output appears as it comes.
    for place in inputs.indices {
      guard !handles.isEmpty else {
        take(work(workers(), inputs[place]))
        continue
      }
      take(wait(for: place, shared))
    }
    for handle in handles { handle.join() }
  }

  private static func claim<Output>(_ state: inout State<Output>, _ count: Int) -> Int? {
    guard state.next < count else { return nil }
    state.next += 1
    return state.next - 1
  }

  private static func wait<Output>(for place: Int, _ shared: Shared<Output>) -> Output {
    while true {
      let found = shared.state.withLock { state -> Output? in state.finished.removeValue(forKey: place) }
      if let found { return found }
      usleep(200)
    }
  }
}
