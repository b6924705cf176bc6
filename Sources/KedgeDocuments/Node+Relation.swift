extension Node {
  /// Whether one of two places holds the other, or both are the same.
  public func isRelated(to other: Node) -> Bool {
    guard document === other.document else { return false }
    return (index <= other.index && other.index < endIndex)
      || (other.index <= index && index < other.endIndex)
  }
}
