/// The members of an object of many, found by name without a walk.
struct LargeObject: Sendable {
  /// Objects of at least this many members have one.
  static let threshold = 12

  /// Pairs of name hash and value index, sorted by hash.
  let entries: [(hash: UInt64, index: Int32)]

  /// FNV-1a over the characters of a name.
  @inline(__always)
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The indices whose names may be the one with this hash.
  func candidates(_ hash: UInt64) -> ArraySlice<(hash: UInt64, index: Int32)> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.hash == hash }
  }
}
