import KedgeDocuments
import KedgeSchema

/// A demand on a value: that a schema accepts it, or that it does not; or that it equals a constant, or does not.
struct Literal: Hashable, Comparable {
  /// What is demanded.
  enum Subject {
    case schema(SchemaID)
    /// The number of a constant of the search.
    case constant(Int)
  }

  /// Schemas from 0 up, constants from -1 down.
  private let atom: Int32
  let isPositive: Bool

  init(schema: SchemaID, isPositive: Bool) {
    atom = schema.rawValue
    self.isPositive = isPositive
  }

  init(constant: Int, isPositive: Bool) {
    atom = Int32(truncatingIfNeeded: -1 - constant)
    self.isPositive = isPositive
  }

  private init(atom: Int32, isPositive: Bool) {
    self.atom = atom
    self.isPositive = isPositive
  }

  var subject: Subject { atom >= 0 ? .schema(SchemaID(rawValue: atom)) : .constant(Int(-1 - atom)) }

  /// The opposite demand.
  var negated: Literal { Literal(atom: atom, isPositive: !isPositive) }

  /// Whether both are about the same.
  func isAboutSame(as other: Literal) -> Bool { atom == other.atom }

  static func < (left: Literal, right: Literal) -> Bool {
    left.atom == right.atom ? left.isPositive && !right.isPositive : left.atom < right.atom
  }
}
