/// One node of a document's arena; nodes stand in document order, so a subtree is a range of indices.
package struct NodeRecord: Sendable {
  /// First and last-plus-one byte of the value.
  package var start: UInt32
  package var end: UInt32
  /// Bytes of the member name with its quotes; both zero where there is none.
  package var keyStart: UInt32 = 0
  package var keyEnd: UInt32 = 0
  /// One past the last node of the subtree.
  package var next: Int32
  /// The index of what holds this; -1 at the root.
  package var parent: Int32
  /// Elements or members.
  package var count: Int32 = 0
  /// For a string or number whose bytes are not its characters: its place in `texts`; else -1.
  package var text: Int32 = -1
  /// The same for the member name.
  package var keyText: Int32 = -1
  package var kind: Node.Kind
  /// For a boolean.
  package var flag = false
  /// How many bytes of quotation stand on each side of a string, and of the member name.
  package var inset: UInt8 = 1
  package var keyInset: UInt8 = 1
}
