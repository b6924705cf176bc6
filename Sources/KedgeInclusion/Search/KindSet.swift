import KedgeDocuments

/// Some of the six kinds of values.
struct KindSet: OptionSet, Hashable {
  let rawValue: UInt8

  static let none: KindSet = []
  static let all = KindSet(rawValue: 63)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: Node.Kind) { rawValue = 1 << kind.rawValue }

  func contains(_ kind: Node.Kind) -> Bool { rawValue & (1 << kind.rawValue) != 0 }
}
