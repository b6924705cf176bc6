/// What a scalar of YAML means, and where it is written.
struct YAMLScalar {
  var kind: Node.Kind
  var start: Int
  var end: Int
  /// For a boolean.
  var flag = false
  /// The characters of a string, the JSON spelling of a number; nil where they are the text itself, less the inset.
  var text: Text?
  /// How many bytes of quotation stand on each side.
  var inset: UInt8 = 0
  /// As it is spelt, for an alias; nil for what is no alias's target.
  var spelling: Text?
  var isMergeKey = false
}

/// What an anchor stands for.
enum YAMLAnchor {
  /// What holds the place under way: an alias to it never ends.
  case open
  case scalar(YAMLScalar)
  /// An array or object, by its place in a list.
  case nodes(Int)
}

/// The nodes of an anchored array or object.
struct AnchoredNodes {
  /// The first and one past the last in the document.
  var first: Int32
  var last: Int32
  /// The nodes themselves, numbered from 0, once they are in the document no more: `<<` has taken them apart.
  var saved: [NodeRecord]?

  var count: Int { Int(last - first) }
}
