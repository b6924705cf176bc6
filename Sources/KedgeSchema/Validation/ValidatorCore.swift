internal import Synchronization

/// What a validator's copies share: the set, and the program between validations. Of several threads at once one has the
/// program, the others make their own.
final class ValidatorCore: Sendable {
  let set: SchemaSet
  let options: ValidationOptions
  private let kept = Mutex<ValidationProgram?>(nil)

  init(_ set: SchemaSet, _ options: ValidationOptions) {
    self.set = set
    self.options = options
  }

  /// Takes the program out, or makes one.
  func takeProgram() -> ValidationProgram {
    var taken: ValidationProgram?
    kept.withLock { swap(&$0, &taken) }
    return taken ?? ValidationProgram(set)
  }

  /// Puts a program back, in exchange for nothing.
  func give(_ program: inout ValidationProgram) {
    var returned = ValidationProgram()
    swap(&returned, &program)
    kept.withLock { $0 = returned }
  }
}
