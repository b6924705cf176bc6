/// Whether a schema accepts a value, in Kleene's logic: what cannot be judged matters only where the rest leaves the
/// answer open.
enum Judgement: UInt8 {
  case invalid, unknown, valid

  init(_ isValid: Bool) { self = isValid ? .valid : .invalid }

  /// Both: the worse of the two.
  func and(_ other: Judgement) -> Judgement { rawValue < other.rawValue ? self : other }

  /// At least one: the better of the two.
  func or(_ other: Judgement) -> Judgement { rawValue > other.rawValue ? self : other }

  /// The opposite.
  var negated: Judgement {
    switch self {
    case .valid: .invalid
    case .unknown: .unknown
    case .invalid: .valid
    }
  }

  /// `nil` for what cannot be judged.
  var isValid: Bool? { self == .unknown ? nil : self == .valid }
}
