internal import Synchronization

/// What a validator's copies share: the set, and the program between validations. Of several threads at once one has the
/// program, the others make their own.
final class ValidatorCore: Sendable {
  let set: SchemaSet
  let options: ValidationOptions
  private let kept: Mutex<ValidationProgram>

  init(
    _ set: SchemaSet, _ options: ValidationOptions,
    _ program: consuming sending ValidationProgram = ValidationProgram()
  ) {
    self.set = set
    self.options = options
    kept = Mutex(program)
  }

  /// Takes the program out for an empty one, or puts it back. Swapped, not copied: there is one owner, so that it changes
  /// in place.
  func exchange(_ program: inout ValidationProgram) { kept.withLock { swap(&$0, &program) } }
}
