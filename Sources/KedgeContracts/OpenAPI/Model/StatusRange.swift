import KedgeDocuments

/// A status code, a class of them, or all that nothing else names.
enum StatusRange: Hashable, Sendable, CustomStringConvertible {
  case code(Int)
  case range(Int)
  case other

  init?(_ key: Text) {
    let bytes = Array(key.string.utf8)
    if key == "default" {
      self = .other
    } else if bytes.count == 3, (49...53).contains(bytes[0]), bytes[1] | 32 == 120, bytes[2] | 32 == 120 {
      self = .range(Int(bytes[0]) - 48)
    } else if bytes.count == 3, let code = Int(key.string) {
      self = .code(code)
    } else {
      return nil
    }
  }

  /// As documents write it.
  var description: String {
    switch self {
    case .code(let code): "\(code)"
    case .range(let digit): "\(digit)XX"
    case .other: "default"
    }
  }

  /// Whether everything in the other range is in this one.
  func covers(_ other: StatusRange) -> Bool {
    switch (self, other) {
    case (.other, _): true
    case (.range(let digit), .code(let code)): code / 100 == digit
    default: self == other
    }
  }

  /// More is more exact.
  var exactness: Int {
    switch self {
    case .code: 2
    case .range: 1
    case .other: 0
    }
  }

  /// Whether the client got what it asked for.
  var isSuccess: Bool {
    switch self {
    case .code(let code): code / 100 == 2
    case .range(let digit): digit == 2
    case .other: false
    }
  }
}
