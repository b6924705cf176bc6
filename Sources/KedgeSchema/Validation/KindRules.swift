/// What is left of a schema for instances of one kind: the rules that can refuse any, or that there is none it accepts.
struct KindRules: Sendable {
  /// How many kinds there are.
  static let kindCount = 6

  let start: Int32
  let end: Int32

  /// Not made yet.
  init() { (start, end) = (-1, 0) }

  init(_ range: PlaceRange) { (start, end) = (range.start, range.end) }

  private init(start: Int32, end: Int32) { (self.start, self.end) = (start, end) }

  /// No instance of the kind is accepted.
  static let refusal = KindRules(start: 0, end: -1)

  var isMade: Bool { start >= 0 }
  var isRefusal: Bool { end < 0 }
  /// Whether every instance of the kind is accepted.
  var isEmpty: Bool { start == end }
}
