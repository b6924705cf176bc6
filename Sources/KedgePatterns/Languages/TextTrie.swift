/// A finite set of texts that share their first `depth` characters, which have been read.
struct TextTrie: Hashable {
  /// Sorted, distinct.
  let texts: [[UInt32]]
  let depth: Int

  var hasEmpty: Bool { texts.first.map { $0.count == depth } ?? false }

  /// What remains after one more character.
  func after(_ character: UInt32) -> TextTrie? {
    let rest = texts.filter { $0.count > depth && $0[depth] == character }
    return rest.isEmpty ? nil : TextTrie(texts: rest, depth: depth + 1)
  }

  /// The characters that may come next.
  var next: [UInt32] { Array(Set(texts.compactMap { $0.count > depth ? $0[depth] : nil })).sorted() }

  func hash(into hasher: inout Hasher) {
    hasher.combine(depth)
    hasher.combine(texts.count)
    hasher.combine(texts.first)
    hasher.combine(texts.last)
  }
}
