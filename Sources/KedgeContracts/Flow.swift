/// Who writes the documents that cross a surface.
public enum Flow: String, Hashable, Sendable, CaseIterable {
  /// Others send, we read: narrowing breaks.
  case accepted
  /// We send, others read: widening breaks.
  case produced
  /// Both, or not said.
  case exchanged
}
