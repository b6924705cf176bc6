internal import Synchronization

/// Where a schema's compiled form is kept, once somebody has asked for it.
final class Compilation: Sendable {
  private let reference = AtomicLazyReference<CompiledSchema>()

  /// The compiled form; of two threads that make it at once one wins.
  func schema(_ source: () -> Schema) -> CompiledSchema {
    reference.load() ?? reference.storeIfNil(CompiledSchema(source()))
  }
}
