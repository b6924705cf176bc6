internal import Crypto

/// A SHA-256 digest.
public struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 32 bytes as 64 lower-case hexadecimal digits.
  public let hex: String

  /// A digest written as 64 hexadecimal digits; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8
    guard digits.count == 64, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.hex = hex
  }

  private init(bytes: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hex = String(decoding: text, as: UTF8.self)
  }

  /// The digest of some bytes.
  ///
  /// - SeeAlso: FIPS 180-4.
  public static func sha256(of bytes: [UInt8]) -> Digest {
    Digest(bytes: SHA256.hash(data: bytes))
  }

  /// The digest of a string's UTF-8.
  public static func sha256(of text: String) -> Digest { sha256(of: Array(text.utf8)) }

  /// The digest that Python programs make of a value: SHA-256 over ``PythonWriter``'s text.
  public static func python(of value: JSONValue) -> Digest { sha256(of: PythonWriter.write(value)) }

  /// By value of the hexadecimal form.
  public static func < (left: Digest, right: Digest) -> Bool { left.hex < right.hex }

  /// The hexadecimal form.
  public var description: String { hex }
}
