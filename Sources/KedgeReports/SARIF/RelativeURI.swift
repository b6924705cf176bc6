/// Paths as relative URI references.
///
/// - SeeAlso: RFC 3986, sections 3.3 and 4.2.
enum RelativeURI {
  /// A path with what a path of a URI cannot have written as `%20`. A colon in the first segment would make it a
  /// scheme, so colons are written out too.
  static func of(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/@!$&'()*+,;=".utf8.contains(byte)
    }
  }
}
