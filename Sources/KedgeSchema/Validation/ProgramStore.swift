internal import Synchronization

/// Where a validator keeps its program between validations. Of several threads at once one has it, the others make
/// their own.
final class ProgramStore: Sendable {
  private let program = Mutex<ValidationProgram?>(nil)

  /// Takes the program out, if it is there.
  func take() -> ValidationProgram? {
    program.withLock { kept in
      let taken = kept
      kept = nil
      return taken
    }
  }

  /// Puts a program back.
  func give(_ used: consuming ValidationProgram) {
    let used = used
    program.withLock { $0 = used }
  }
}
