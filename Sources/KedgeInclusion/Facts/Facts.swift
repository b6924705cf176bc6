import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What is known of one value of a known kind.
struct Facts {
  /// The only values it may be; nil for no such list.
  var candidates: [JSONValue]?
  /// Values that it is not.
  var excluded: [JSONValue] = []
  /// Strings that may be of use where a format is not understood.
  var samples: [String] = []
  /// Statements of unknown meaning that hold, and that fail.
  private var opaque: Set<Text> = []
  private var opaqueNegated: Set<Text> = []
  var numbers = NumberFacts()
  var strings = StringFacts()
  var arrays = ArrayFacts()
  var objects = ObjectFacts()

  /// Keeps the values that are in both lists.
  mutating func restrict(to values: [JSONValue]) {
    guard let known = candidates else {
      candidates = values
      return
    }
    let other = Set(values)
    candidates = known.filter(other.contains)
  }

  /// Notes a statement of unknown meaning; answers whether it contradicts another.
  mutating func note(opaque words: String, isPositive: Bool) -> Bool {
    let statement = Text(words)
    if isPositive { opaque.insert(statement) } else { opaqueNegated.insert(statement) }
    return isPositive ? !opaqueNegated.contains(statement) : !opaque.contains(statement)
  }

  /// The values it may be, without those that the facts rule out at sight.
  var remainingCandidates: [JSONValue]? {
    guard let candidates else { return nil }
    if candidates.count < 3 { return candidates }
    let excluded = Set(excluded)
    return candidates.filter { value in
      if excluded.contains(value) { return false }
      switch value {
      case .number(let number): return numbers.isLexical || numbers.accepts(number)
      case .string(let text): return strings.accepts(text)
      default: return true
      }
    }
  }

  /// Whether something is said that is not understood.
  var hasOpaque: Bool { !opaque.isEmpty || !opaqueNegated.isEmpty }
}
