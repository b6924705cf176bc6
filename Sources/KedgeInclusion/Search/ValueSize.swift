import KedgeDocuments

extension JSONValue {
  /// The most values that a document of the search has: parts are shared while it is built, and written out when it is
  /// judged.
  static let sizeLimit = 100_000

  /// Whether there are more values in it than a limit; looks at no more than that.
  func isLarger(than limit: Int) -> Bool {
    var rest = limit
    return !isCounted(&rest)
  }

  private func isCounted(_ rest: inout Int) -> Bool {
    rest -= 1
    if rest < 0 { return false }
    switch self {
    case .array(let elements):
      for element in elements where !element.isCounted(&rest) { return false }
    case .object(let object):
      for member in object.members where !member.value.isCounted(&rest) { return false }
    default: break
    }
    return true
  }
}
