/// `uuid`.
///
/// - SeeAlso: RFC 4122, section 3.
enum UUIDFormat {
  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      switch index {
      case 8, 13, 18, 23: byte == 0x2D
      default: PercentEncoding.hexadecimal(byte) != nil
      }
    }
  }
}
