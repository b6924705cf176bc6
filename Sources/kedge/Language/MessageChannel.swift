internal import Glibc
internal import KedgeDocuments

/// Messages of the base protocol on standard input and output: a header with a length, then JSON.
///
/// - SeeAlso: Language Server Protocol 3.17, "Base Protocol".
struct MessageChannel {
  /// The largest message that is read, in bytes.
  private static let limit = 1 << 28

  private var buffer: [UInt8] = []

  /// The next message; nil at the end of the input, or when what comes is no message.
  mutating func next() -> Document? {
    guard let length = header(), length <= Self.limit else { return nil }
    while buffer.count < length { if !fill() { return nil } }
    let bytes = Array(buffer[..<length])
    buffer.removeFirst(length)
    return try? Document.read(bytes, name: "message", format: .json)
  }

  /// Sends a message.
  static func send(_ message: JSONObject) {
    let body = JSONValue.object(message).description
    _ = Descriptor.write(Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8), to: 1)
  }

  /// Reads up to the empty line; answers the length.
  private mutating func header() -> Int? {
    var length: Int?
    while let line = line() {
      if line.isEmpty { return length }
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-length" {
        length = Int(parts[1].filter { $0 != " " })
      }
    }
    return nil
  }

  private mutating func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end].filter { $0 != 0x0D }, as: UTF8.self)
        buffer.removeFirst(end + 1)
        return line
      }
      if buffer.count > 1 << 16 || !fill() { return nil }
    }
  }

  private mutating func fill() -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
      let count = unsafe Glibc.read(0, chunk.baseAddress, chunk.count)
      guard count > 0 else { return false }
      unsafe buffer.append(contentsOf: chunk[..<count])
      return true
    }
  }
}
