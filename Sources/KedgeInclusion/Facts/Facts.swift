import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What is known of one value of a known kind.
struct Facts {
  /// The only values it may be; nil for no such list.
  var candidates: [JSONValue]?
  /// Values that it is not.
  var excluded: [JSONValue] = []
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

  /// Whether something is said that is not understood.
  var hasOpaque: Bool { !opaque.isEmpty || !opaqueNegated.isEmpty }
}
