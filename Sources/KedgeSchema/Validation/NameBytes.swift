/// The bytes of a string, wherever they stand; for the length of one call.
@safe struct NameBytes {
  private let bytes: UnsafeRawBufferPointer
  private let start: Int
  let count: Int

  /// The bytes from `start` up to `end`, which lie inside `bytes`.
  @inline(__always)
  @unsafe init(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) {
    unsafe self.bytes = bytes
    self.start = start
    count = end - start
  }

  @inline(__always)
  subscript(_ index: Int) -> UInt8 { unsafe bytes[start + index] }

  /// Eight bytes from a place on; there must be so many.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
  }

  @inline(__always)
  func halfWord(at index: Int) -> UInt64 {
    UInt64(unsafe bytes.loadUnaligned(fromByteOffset: start + index, as: UInt32.self))
  }

  /// Calls with the bytes as a span.
  @inline(__always)
  func span<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let characters = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    return unsafe characters.withMemoryRebound(to: UInt8.self) { body(unsafe $0.span) }
  }

  /// How many Unicode code points.
  var scalarCount: Int {
    var scalars = 0
    for index in 0..<count where self[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }
}

/// What a string is found by: the same for the same bytes, and up to eight bytes never the same for others.
struct NameKey {
  let hash: UInt32
  let count: Int32
  /// The last eight bytes; all of a shorter one's.
  let word: UInt64

  /// Eight bytes at a time, multiplied and folded.
  @inline(__always)
  init(_ name: NameBytes) {
    let count = name.count
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      word = name.word(at: count - 8)
      var index = 0
      while index < count - 8 {
        hash = (hash ^ name.word(at: index)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 32
        index += 8
      }
    } else if count >= 4 {
      word = name.halfWord(at: 0) | name.halfWord(at: count - 4) << 32
    } else if count > 0 {
      word = UInt64(name[0]) | UInt64(name[count / 2]) << 8 | UInt64(name[count - 1]) << 16
    } else {
      word = 0
    }
    hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    self.hash = UInt32(truncatingIfNeeded: hash >> 32)
    self.count = Int32(truncatingIfNeeded: count)
  }
}
