/// Code points out of valid UTF-8.
enum UTF8Scalar {
  /// Reads the code point at an index and passes over it.
  @inline(__always)
  static func read(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(text[index])
    if first < 0x80 {
      index += 1
      return first
    }
    if first < 0xE0 {
      index += 2
      return (first & 0x1F) << 6 | rest(text, index - 1)
    }
    if first < 0xF0 {
      index += 3
      return (first & 0x0F) << 12 | rest(text, index - 2) << 6 | rest(text, index - 1)
    }
    index += 4
    return (first & 0x07) << 18 | rest(text, index - 3) << 12 | rest(text, index - 2) << 6
      | rest(text, index - 1)
  }

  private static func rest(_ text: Span<UInt8>, _ index: Int) -> UInt32 { UInt32(text[index]) & 0x3F }
}
