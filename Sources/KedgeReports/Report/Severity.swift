import KedgePolicy

/// How loud a finding is, by its decision: the words that compilers use.
enum Severity: String {
  case error
  case warning
  case note

  init(_ decision: Decision) {
    self =
      switch decision {
      case .block: .error
      case .warn: .warning
      case .allow: .note
      }
  }
}
