/// One node of a document's arena; nodes stand in document order, so a subtree is a range of indices.
struct NodeRecord: Sendable {
  /// First and last-plus-one byte of the value.
  var start: UInt32
  var end: UInt32
  /// Bytes of the member name with its quotes; both zero where there is none.
  var keyStart: UInt32 = 0
  var keyEnd: UInt32 = 0
  /// One past the last node of the subtree.
  var next: Int32
  /// The index of what holds this; -1 at the root.
  var parent: Int32
  /// Elements or members.
  var count: Int32 = 0
  /// For a string or number whose bytes are not its characters: its place in `texts`; else -1.
  var text: Int32 = -1
  /// The same for the member name.
  var keyText: Int32 = -1
  var kind: Node.Kind
  /// For a boolean.
  var flag = false
  /// How many bytes of quotation stand on each side of a string, and of the member name.
  var inset: UInt8 = 1
  var keyInset: UInt8 = 1
}
